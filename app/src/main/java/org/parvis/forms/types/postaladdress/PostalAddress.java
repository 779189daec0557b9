package org.parvis.forms.types.postaladdress;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Lengths;
import org.parvis.forms.types.Texts;
import org.springframework.stereotype.Component;

/**
 * A postal address as one writes it on an envelope: two lines at least. A Canadian postal code is
 * tidied; any other address of the world is taken as it is.
 */
@Component
final class PostalAddress extends Texts {
    private static final int MOST = 400;
    private static final int ROWS = 4;
    private static final Pattern POSTAL_CODE =
            Pattern.compile("(?i)\\b([ABCEGHJ-NPRSTVXY]\\d[A-Z])[ -]?(\\d[A-Z]\\d)\\b");

    @Override
    public String code() {
        return "postal-address";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Lines(ROWS, 0, "street-address");
    }

    @Override
    public List<String> hints(Question question, Words w) {
        return List.of(w.say("forms.type.postal-address.hint"));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("12, rue des Érables\nQuébec (Québec)  g1r4s9"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        Parsed text = Lengths.parse(question, typed.text(), MOST);
        if (!(text instanceof Parsed.Value(Object value))) {
            return text;
        }
        String address = tidy(value.toString());
        return address.lines().filter(line -> !line.isBlank()).count() < 2
                ? Parsed.wrong("postal-address")
                : Parsed.value(address);
    }

    private static String tidy(String address) {
        Matcher code = POSTAL_CODE.matcher(address);
        return code.replaceAll(
                found -> (found.group(1) + " " + found.group(2)).toUpperCase(Locale.ROOT));
    }
}
