package org.parvis.forms.types.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Days;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** A day, typed in three boxes; each mistake is told for its own box. */
@Component
final class Dates implements QuestionType {
    @Override
    public String code() {
        return "date";
    }

    @Override
    public FeelType feel() {
        return FeelType.DATE;
    }

    @Override
    public Map<String, Setting> settings() {
        return Days.SETTINGS;
    }

    @Override
    public List<Refusal> refusals(Question question) {
        return Days.refusals(question);
    }

    @Override
    public List<String> parts(Question question) {
        return Days.PARTS;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.DateParts();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(new Typed(Days.typed(LocalDate.of(2026, 3, 27), "")));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        return Days.read(typed, "") instanceof Parsed.Value(Object day)
                ? Days.outside(question, LocalDate.parse(day.toString()), asking)
                        .orElseGet(() -> Parsed.value(day))
                : Days.read(typed, "");
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(w.date(LocalDate.parse(answer.toString())));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return LocalDate.parse(answer.toString());
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return new Typed(Days.typed(LocalDate.parse(answer.toString()), ""));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "format", "date");
    }
}
