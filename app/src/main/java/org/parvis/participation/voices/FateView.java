package org.parvis.participation.voices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.Contribution.Appealed;
import org.parvis.participation.voices.Contribution.Fate;
import org.parvis.participation.voices.Contribution.State;

/**
 * What became of words, for whoever wrote them: by which rule they are kept back, and whose turn it
 * is once that was appealed.
 *
 * @param consultation none when the pack has it no longer
 * @param over whether nobody can take part any more
 */
record FateView(
        Words w,
        UUID id,
        Fate fate,
        @Nullable Consultation consultation,
        boolean over,
        AppealForm form) {

    /** The published rule that keeps them back; none of what is not kept back. */
    @Nullable String rule() {
        String rule = fate.rule();
        return rule == null || consultation == null ? rule : consultation.rule(rule, w);
    }

    /** Where everybody reads how often each rule does that; none of what is not kept back. */
    @Nullable String log() {
        return fate.rule() == null || consultation == null || !consultation.moderates()
                ? null
                : ParticipationPaths.moderation(consultation.code(), w.lang());
    }

    /** Whether their author may ask now for somebody else to read them. */
    boolean mayAppeal() {
        return consultation != null && fate.mayBeAppealed();
    }

    /** Whose turn it is, or how it ended; none of what was not appealed. */
    @Nullable String turn() {
        Appealed appeal = fate.appeal();
        if (appeal == null) {
            return null;
        }
        if (!appeal.settled()) {
            return w.say("participation.appeal.turn", w.date(appeal.readBy()));
        }
        return w.say(
                fate.state() == State.PUBLISHED
                        ? "participation.appeal.published"
                        : "participation.appeal.refused");
    }

    /** What their author said; none unless it waits to be read. */
    @Nullable String said() {
        Appealed appeal = fate.appeal();
        return appeal == null || appeal.settled() ? null : appeal.words();
    }

    /** What one can ask, by when it is read, and what it is good for once it is over. */
    String hint() {
        int days = consultation == null ? 0 : consultation.appealDays();
        String asked = w.say("participation.appeal.hint", days);
        return over ? asked + " " + w.say("participation.appeal.hint.over") : asked;
    }

    String action() {
        return ParticipationPaths.appeal(w.lang());
    }

    String field() {
        return AppealForm.field(id);
    }

    String typed() {
        return form.typed(id);
    }

    @Nullable String error() {
        return FieldError.at(field(), form.errors());
    }
}
