package org.parvis.cases.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;

/**
 * What one may do about a decision, as the person reads it.
 *
 * @param body before which
 * @param until last day; none while nobody has confirmed how many days there are
 * @param url of a body that takes it online elsewhere
 * @param asked whether it was asked for already
 * @param inside whether it is heard by the body itself, in a file of its own
 * @param late whether its last day has passed
 */
public record Remedy(
        String code,
        String label,
        String body,
        @Nullable LocalDate until,
        String how,
        @Nullable String url,
        boolean asked,
        boolean inside,
        boolean late) {
    /** In the words of a language. */
    public static Remedy of(Remedies.Way way, String lang) {
        ProcessDefinition.Remedy remedy = way.remedy();
        return new Remedy(
                remedy.code(),
                remedy.label().in(lang),
                remedy.body().in(lang),
                way.until(),
                remedy.how().in(lang),
                remedy.url(),
                way.asked(),
                remedy.service() != null,
                way.late());
    }

    /** Whether it may still be asked. */
    public boolean open() {
        return !asked && !late;
    }

    /** Before which body, and until when where the law is sure of it. */
    public String where(Words w) {
        return until == null
                ? w.say("cases.file.remedyUnsure", body)
                : w.say("cases.file.remedyUntil", body, w.dateLong(until));
    }

    /** Its name, with its last day where there is one. */
    public String named(Words w) {
        return until == null ? label : w.say("cases.verdict.until", label, w.dateLong(until));
    }
}
