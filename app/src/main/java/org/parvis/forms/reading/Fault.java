package org.parvis.forms.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;

/** What is to be changed in one answer: a message of the type, or one of the definition. */
public record Fault(
        String question,
        @Nullable Refusal reason,
        @Nullable LocalizedText message,
        List<String> parts) {

    public static Fault of(String question, Refusal reason, List<String> parts) {
        return new Fault(question, reason, null, parts);
    }

    /** The question's own words when it has some; the parts to correct stay named. */
    public static Fault wrong(Question of, Refusal reason, List<String> parts) {
        return of.ifWrong() == null
                ? new Fault(of.id(), reason, null, parts)
                : new Fault(of.id(), null, of.ifWrong(), parts);
    }

    static Fault broken(String question, LocalizedText message) {
        return new Fault(question, null, message, List.of());
    }

    public String say(Words w) {
        if (reason == null) {
            return message == null ? "" : message.in(w.lang());
        }
        Object[] args =
                reason.args().stream()
                        .map(arg -> arg instanceof LocalDate day ? w.date(day) : arg)
                        .toArray();
        return w.say(reason.key(), args);
    }

    /**
     * The same away from the question, which is named first; the definition's own words name it.
     *
     * @param row the row in which it stands, when the page has several
     */
    public String of(Question asked, @Nullable String row, Words w) {
        String said = say(w);
        if (reason == null) {
            return said;
        }
        String label = asked.shortName().in(w.lang());
        String name = row == null ? label : w.say("forms.row.inside", row, label);
        // a label that ends by itself, as a question does, begins a new sentence after it
        return Character.isLetterOrDigit(name.codePointBefore(name.length())) || name.endsWith(")")
                ? w.say("forms.error.named", name, continued(said))
                : name + " " + said;
    }

    /** A sentence that goes on after a colon; a name or an initialism keeps its capital. */
    private static String continued(String sentence) {
        boolean plain =
                sentence.length() > 1
                        && Character.isUpperCase(sentence.charAt(0))
                        && !Character.isUpperCase(sentence.charAt(1));
        return plain ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }
}
