package org.parvis.forms.types;

import java.util.regex.Pattern;
import org.parvis.forms.spi.Parsed;

/** An e-mail address: of a plausible form only, since nothing but a message proves it. */
public final class EmailText {
    /** The most that RFC 5321 lets through. */
    public static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile(
                    "[^\\s@,;:<>()\\[\\]\"\\\\]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,6}");

    private EmailText() {}

    public static Parsed parse(String typed) {
        String text = Lengths.clean(typed);
        if (text.isEmpty()) {
            return Parsed.NOTHING;
        }
        boolean plausible =
                text.length() <= LONGEST && FORM.matcher(text).matches() && !text.contains("..");
        return plausible ? Parsed.value(text) : Parsed.wrong("email");
    }
}
