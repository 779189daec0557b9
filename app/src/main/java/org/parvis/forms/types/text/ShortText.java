package org.parvis.forms.types.text;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Lengths;
import org.parvis.forms.types.Texts;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** One line of text. */
@Component
final class ShortText extends Texts {
    private static final int MOST = 200;

    @Override
    public String code() {
        return "text";
    }

    @Override
    public Map<String, Setting> settings() {
        return Lengths.SETTINGS;
    }

    @Override
    public List<Refusal> refusals(Question question) {
        return Lengths.refusals(question);
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return question.setting("autocomplete")
                .map(fill -> Control.line().filledAs(fill).exact())
                .orElseGet(Control::line);
    }

    @Override
    public List<String> hints(Question question, Words w) {
        return Lengths.hints(question, w);
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                Typed.of("Le rapport annuel de 2025"), Typed.of("O'Connor & fils, 3e étage"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        return Lengths.parse(question, typed.text().replaceAll("\\R+", " "), MOST);
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Lengths.schema(question, MOST);
    }
}
