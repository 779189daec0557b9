package org.parvis.forms.types;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.Parsed;
import org.parvis.kernel.Refusal;

/** Numbers as written here: thousands apart or not, a comma or a point before decimals. */
public final class NumberText {
    private static final Pattern FORM = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
    private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,6})?");
    private static final Pattern FRENCH = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d{1,6}");
    private static final int LONGEST = 60;

    private NumberText() {}

    /** The number, or nothing when it is none. In English a comma may part thousands. */
    public static Optional<BigDecimal> read(String typed, String lang) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace('\u2212', '-');
        if (lang.equals("en") && ENGLISH.matcher(text).matches()) {
            text = text.replace(",", "");
        } else if (FRENCH.matcher(text).matches()) {
            text = text.replace(".", "");
        }
        return FORM.matcher(text).matches()
                ? Optional.of(plain(new BigDecimal(text.replace(',', '.'))))
                : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Within the settings `min` and `max`, a sentence otherwise. */
    public static Optional<Parsed> outside(Question question, BigDecimal number, String lang) {
        Optional<BigDecimal> least = question.setting("min").map(BigDecimal::new);
        Optional<BigDecimal> most = question.setting("max").map(BigDecimal::new);
        if (least.isPresent() && number.compareTo(least.get()) < 0) {
            return Optional.of(Parsed.wrong("too-little", shown(least.get(), lang)));
        }
        if (most.isPresent() && number.compareTo(most.get()) > 0) {
            return Optional.of(Parsed.wrong("too-much", shown(most.get(), lang)));
        }
        return Optional.empty();
    }

    public static List<Refusal> refusals(Question question) {
        Optional<BigDecimal> least = question.setting("min").map(BigDecimal::new);
        Optional<BigDecimal> most = question.setting("max").map(BigDecimal::new);
        return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0
                ? List.of(Refusals.of("limits", least.get(), most.get()))
                : List.of();
    }

    /** As people write it: « 1 204,5 », “1,204.5”. */
    public static String shown(BigDecimal number, String lang) {
        boolean french = lang.equals("fr");
        String text = number.abs().toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(french ? '\u00A0' : ',');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(french ? ',' : '.').append(text, point + 1, text.length());
        }
        return number.signum() < 0 ? "-" + out : out.toString();
    }
}
