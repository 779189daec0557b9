package org.parvis.participation.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Consultation;
import org.parvis.participation.Consultation.Phase;
import org.parvis.participation.DraftText.Paragraph;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;

/**
 * A text as it reads today.
 *
 * @param remarks how many were published of each paragraph that has any
 */
record TextView(
        Words w,
        Consultation consultation,
        TextVersion version,
        LocalDate today,
        Map<String, Integer> remarks) {
    String name() {
        return said(consultation.name());
    }

    String said(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    String from() {
        return w.say("participation.text.from", w.date(version.from()));
    }

    boolean open() {
        return consultation.takes(Tool.TEXT, today);
    }

    /** When one can say something, where that is not now. */
    String when() {
        Phase coming =
                consultation.phases().stream()
                        .filter(it -> it.tools().contains(Tool.TEXT) && it.from().isAfter(today))
                        .findFirst()
                        .orElse(null);
        return coming == null
                ? w.say("participation.text.closed")
                : w.say("participation.text.coming", w.date(coming.from()), w.date(coming.until()));
    }

    /** The last day on which one can say something; none when one cannot now. */
    @Nullable String until() {
        return open()
                ? consultation.phase(today).map(Phase::until).map(w::date).orElse(null)
                : null;
    }

    String count(Paragraph of) {
        return w.say("participation.text.remarks", remarks.getOrDefault(of.code(), 0));
    }

    String place(Paragraph of) {
        return ParticipationPaths.paragraph(consultation.code(), of.code(), w.lang());
    }

    /** The beginning of a paragraph, by which its link is told from the others. */
    String beginning(Paragraph of) {
        String text = of.text().in(w.lang());
        int end = text.length() <= 60 ? text.length() : text.lastIndexOf(' ', 60);
        return end == text.length() ? text : text.substring(0, Math.max(end, 1)) + "…";
    }

    /** The versions before this one, each beside it, the last first. */
    List<Link> comparisons() {
        return consultation.text().versions().stream()
                .filter(one -> one.from().isBefore(version.from()))
                .map(
                        one ->
                                Link.to(
                                        w.say("participation.text.compare", said(one.name())),
                                        ParticipationPaths.changes(
                                                consultation.code(),
                                                one.code(),
                                                version.code(),
                                                w.lang())))
                .toList()
                .reversed();
    }
}
