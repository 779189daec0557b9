package org.parvis.forms.types;

import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
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
    public Control control(Question question, Asking asking, Words w) {
        String fill = question.setting("autocomplete").orElse(null);
        return new Control.Line("text", null, fill, null, fill == null ? null : "false");
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
