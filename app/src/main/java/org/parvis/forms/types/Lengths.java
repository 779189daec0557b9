package org.parvis.forms.types;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Parsed;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.HiddenSigns;

/** Text as people write it: composed, without signs that nobody sees, of a length that is told. */
public final class Lengths {
    public static final Map<String, AnswerKind.Setting> SETTINGS =
            Map.of(
                    "min", AnswerKind.Setting.WHOLE_NUMBER,
                    "max", AnswerKind.Setting.WHOLE_NUMBER,
                    "rows", AnswerKind.Setting.WHOLE_NUMBER,
                    "autocomplete", AnswerKind.Setting.WORDS);

    /** Longer than any answer: what stands beyond is too long anyway. */
    private static final int LONGEST = 100_000;

    /** The most that a question may take: a request that carries more is cut. */
    private static final int MOST_ASKED = 10_000;

    private Lengths() {}

    public static List<Refusal> refusals(Question question) {
        int least = question.setting("min", 0);
        int most = question.setting("max", MOST_ASKED);
        if (most > MOST_ASKED) {
            return List.of(Refusals.of("longest", most, MOST_ASKED));
        }
        return least > most ? List.of(Refusals.of("limits", least, most)) : List.of();
    }

    public static String clean(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        if (isPlain(text)) {
            return text.strip();
        }
        return HiddenSigns.without(Normalizer.normalize(text, Normalizer.Form.NFC)).strip();
    }

    /** Letters, figures and signs that are already as they should be: most of what is typed. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    public static Parsed parse(Question question, String typed, int otherwiseMost) {
        String text = clean(typed);
        if (text.isEmpty()) {
            return Parsed.NOTHING;
        }
        int length = text.codePointCount(0, text.length());
        int least = question.setting("min", 0);
        int most = question.setting("max", otherwiseMost);
        if (length > most) {
            return Parsed.wrong("too-long", most, length);
        }
        return length < least ? Parsed.wrong("too-short", least, length) : Parsed.value(text);
    }

    /** The length that a text must reach; words of the definition about what is wrong say more. */
    public static List<String> hints(Question question, Words w) {
        int least = question.setting("min", 0);
        return least < 2 || question.ifWrong() != null
                ? List.of()
                : List.of(w.say("forms.field.least", least));
    }

    public static Map<String, Object> schema(Question question, int otherwiseMost) {
        return Map.of(
                "type", "string",
                "minLength", question.setting("min", 1),
                "maxLength", question.setting("max", otherwiseMost));
    }
}
