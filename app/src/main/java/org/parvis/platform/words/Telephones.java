package org.parvis.platform.words;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Numbers that pages give to call. */
public final class Telephones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HERE = "CA";

    private Telephones() {}

    /**
     * As a telephone dials it from anywhere (RFC 3966). A short number, as one of emergency, is
     * dialled as it is.
     */
    public static String dialled(String written) {
        try {
            PhoneNumber number = NUMBERS.parse(written, HERE);
            if (NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            // its digits are all that one can dial of it
        }
        return PhoneNumberUtil.normalizeDigitsOnly(written);
    }
}
