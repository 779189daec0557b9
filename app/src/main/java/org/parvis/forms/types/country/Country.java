package org.parvis.forms.types.country;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Countries;
import org.parvis.forms.types.Texts;
import org.springframework.stereotype.Component;

/** A country of ISO 3166; the answer is its code of two letters. */
@Component
final class Country extends Texts {
    @Override
    public String code() {
        return "country";
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Menu(Countries.choices(w.lang()));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("CA"), Typed.of("FR"), Typed.of("HT"), Typed.of("MX"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String code = typed.text();
        if (code.isEmpty()) {
            return Parsed.NOTHING;
        }
        return code.length() == 2 && Countries.has(code)
                ? Parsed.value(code)
                : Parsed.wrong("choice");
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(Countries.name(answer.toString(), w.lang()));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("enum", Arrays.asList(Locale.getISOCountries()));
    }
}
