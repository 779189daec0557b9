package org.parvis.correspondence;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.parvis.kernel.Outcome;

/**
 * A telephone number as somebody writes it, in the one form in which a gateway takes it (E.164).
 */
public record Telephone(String number) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HERE = "CA";
    private static final int LONGEST = 40;

    static Outcome<Telephone> of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Outcome.refused("correspondence.refused.phone.missing");
        }
        if (text.length() > LONGEST) {
            return Outcome.refused("correspondence.refused.phone");
        }
        try {
            PhoneNumber number = NUMBERS.parse(text, HERE);
            return NUMBERS.isValidNumber(number) && !number.hasExtension()
                    ? Outcome.ok(new Telephone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Outcome.refused("correspondence.refused.phone");
        } catch (NumberParseException e) {
            return Outcome.refused("correspondence.refused.phone");
        }
    }

    /** As people here read it. */
    public String shown() {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, HERE);
            return NUMBERS.format(
                    parsed,
                    parsed.getCountryCode() == 1
                            ? PhoneNumberFormat.NATIONAL
                            : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return number;
        }
    }
}
