package org.parvis.forms.types.longtext;

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

/** Several lines of text. */
@Component
final class LongText extends Texts {
    private static final int MOST = 4_000;
    private static final int ROWS = 5;

    @Override
    public String code() {
        return "long-text";
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
        return new Control.Lines(
                question.setting("rows", ROWS),
                question.setting("max", MOST),
                question.setting("autocomplete").orElse(null));
    }

    @Override
    public List<String> hints(Question question, Words w) {
        return Lengths.hints(question, w);
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                Typed.of("Une première ligne.\nUne seconde, avec des accents : é, ç, œ."),
                Typed.of("Short"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        return Lengths.parse(question, typed.text(), MOST);
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Lengths.schema(question, MOST);
    }
}
