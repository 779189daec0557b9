package org.parvis.participation.ballots;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Keepers;
import org.parvis.participation.Keepers.Keeper;
import org.parvis.participation.ballots.CountedVotes.Close;
import org.parvis.participation.ballots.Sealing.Held;

/**
 * Who keeps a vote closed, and whose share is awaited.
 *
 * @param brought the places of those whose share came
 * @param close none before the vote is over
 * @param typed a share that was not taken, to be corrected
 * @param told what became of one that came
 */
record KeepersView(
        Words w,
        Consultation of,
        LocalDate today,
        Sealing sealing,
        Set<Integer> brought,
        @Nullable Close close,
        String typed,
        @Nullable String told,
        List<FieldError> errors) {
    /** The field is named where there is one: once nothing is awaited any more, there is none. */
    KeepersView refused(String share, String why) {
        return new KeepersView(
                w,
                of,
                today,
                sealing,
                brought,
                close,
                share,
                told,
                List.of(new FieldError(takes() ? "share" : null, why)));
    }

    KeepersView thanked(String words) {
        return new KeepersView(w, of, today, sealing, brought, close, "", words, errors);
    }

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    int many() {
        return sealing.people().size();
    }

    /** Until when they are awaited; of no day where the file names no keepers any more. */
    private String by() {
        Keepers now = of.ballot().keepers();
        return now.people().isEmpty() ? "none" : w.date(now.by());
    }

    private boolean late() {
        Keepers now = of.ballot().keepers();
        return !now.people().isEmpty() && today.isAfter(now.by());
    }

    /** Whether a share is taken now. */
    boolean takes() {
        return close != null && close.sealed();
    }

    /** Whose turn it is, to do what, by when. */
    String turn() {
        if (close == null) {
            return w.say("participation.keepers.turn.before", by());
        }
        if (!close.sealed()) {
            return w.say("participation.keepers.turn.done");
        }
        int missing = sealing.need() - brought.size();
        if (missing <= 0) {
            return w.say("participation.keepers.turn.enough");
        }
        return w.say(
                late() ? "participation.keepers.turn.late" : "participation.keepers.turn.wait",
                missing,
                by());
    }

    /** A keeper, and what is known of their share; nothing to say of it before the close. */
    record Line(String name, String who, @Nullable String state, boolean here) {}

    List<Line> lines() {
        return sealing.places().mapToObj(this::line).toList();
    }

    private Line line(int place) {
        Held keeper = sealing.at(place);
        boolean here = brought.contains(place);
        return new Line(
                keeper.name(),
                of.ballot().keepers().people().stream()
                        .filter(one -> one.share().equals(keeper.share()))
                        .map(Keeper::who)
                        .map(who -> w.typeset(who.in(w.lang())))
                        .findFirst()
                        .orElse(""),
                takes()
                        ? w.say(
                                here
                                        ? "participation.keepers.share.here"
                                        : "participation.keepers.share.awaited")
                        : null,
                here);
    }

    /** Whether the file says other keepers than those with whom the vote began. */
    boolean changed() {
        Sealing now = Sealing.of(of);
        return now.need() != sealing.need()
                || !Arrays.equals(now.key(), sealing.key())
                || !now.people().equals(sealing.people());
    }

    @Nullable String error() {
        return FieldError.at("share", errors);
    }
}
