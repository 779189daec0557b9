package org.parvis.forms.types.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A phone number of any country, kept in the international form, with its extension. */
@Component
final class Phone extends Texts {
    private static final String HERE = "CA";
    private static final int LONGEST = 40;

    /** How French says that an extension follows. */
    private static final Pattern EXTENSION = Pattern.compile("(?iu)[\\s,;]*\\bposte\\b[.:]?");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public String code() {
        return "phone";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return Control.line().of("tel").filledAs("tel").wide(20).exact();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("418 643-1344"), Typed.of("+33 1 40 20 50 50"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String text = Lengths.clean(typed.text());
        if (text.isEmpty()) {
            return Parsed.NOTHING;
        }
        return read(text)
                .map(number -> Parsed.value(numbers.format(number, PhoneNumberFormat.RFC3966)))
                .orElseGet(() -> Parsed.wrong("phone"));
    }

    private Optional<PhoneNumber> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(numbers.parse(EXTENSION.matcher(text).replaceFirst(" ext. "), HERE))
                    .filter(this::isValid);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Twenty-five countries share a prefix; most numbers are of this one, so it is asked first. */
    private boolean isValid(PhoneNumber number) {
        return numbers.isValidNumberForRegion(number, HERE) || numbers.isValidNumber(number);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(
                read(answer.toString()).map(number -> shown(number, w)).orElse(answer.toString()));
    }

    private String shown(PhoneNumber number, Words w) {
        PhoneNumber whole = new PhoneNumber().mergeFrom(number).clearExtension();
        String text = numbers.format(whole, form(number));
        return number.hasExtension()
                ? w.say("forms.type.phone.extension", text, number.getExtension())
                : text;
    }

    /** As people write it: nobody types the form in which it is kept. */
    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of(
                read(answer.toString())
                        .map(number -> numbers.format(number, form(number)))
                        .orElse(answer.toString()));
    }

    private static PhoneNumberFormat form(PhoneNumber number) {
        return number.getCountryCode() == 1
                ? PhoneNumberFormat.NATIONAL
                : PhoneNumberFormat.INTERNATIONAL;
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "pattern", "^tel:\\+");
    }
}
