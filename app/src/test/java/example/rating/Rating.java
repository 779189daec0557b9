package example.rating;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** How many stars out of five. */
@Component
final class Rating implements QuestionType {
    private static final int MOST = 5;

    @Override
    public String code() {
        return "rating";
    }

    @Override
    public FeelType feel() {
        return FeelType.NUMBER;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.One(
                IntStream.rangeClosed(0, MOST)
                        .mapToObj(n -> Choice.of(String.valueOf(n), stars(n, w)))
                        .toList(),
                true);
    }

    private static String stars(int n, Words w) {
        return w.say("rating.stars", n);
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("0"), Typed.of("4"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        return typed.text().matches("[0-5]")
                ? Parsed.value(Integer.parseInt(typed.text()))
                : Parsed.wrong("rating");
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(stars((Integer) answer, w));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of(answer.toString());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "integer", "minimum", 0, "maximum", MOST);
    }
}
