package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;

/** The themes of a consultation as its body answers them. */
record AnswersPage(Words w, Consultation consultation, Given given, LocalDate today) {
    /** A theme, and where it stands. */
    record Line(String name, String href, Status state, @Nullable Status late) {}

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    boolean begins() {
        return consultation.answers(today);
    }

    /** When answers can begin; nothing where people never take part here. */
    @Nullable String after() {
        return consultation.closes().map(w::date).orElse(null);
    }

    String promise() {
        return new StandingWords(w).promise(state());
    }

    @Nullable Status kept() {
        return new StandingWords(w).kept(state());
    }

    private Promise state() {
        return Promise.of(
                consultation.answerBy(), given.first(), consultation.themes().size(), today);
    }

    List<Line> lines() {
        return consultation.themes().stream().map(this::line).toList();
    }

    private Line line(Consultation.Theme theme) {
        StandingWords words = new StandingWords(w);
        long late =
                given.commitments(theme.code()).stream()
                        .filter(one -> Standing.of(one, today) instanceof Standing.Late)
                        .count();
        return new Line(
                w.typeset(theme.name().in(w.lang())),
                ParticipationPaths.answer(consultation.code(), theme.code(), w.lang()),
                given.answer(theme.code())
                        .map(one -> words.verdict(one.verdict()))
                        .orElseGet(
                                () -> Status.of(w.say("participation.answers.waits"), Tone.WAIT)),
                late == 0 ? null : Status.of(w.say("participation.answers.late", late), Tone.BAD));
    }
}
