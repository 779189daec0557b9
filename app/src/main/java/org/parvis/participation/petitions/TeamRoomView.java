package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/**
 * The petitions of a body: those whose turn is its own first.
 *
 * @param reads whether whoever looks reads what waits; else only sheets are entered
 */
record TeamRoomView(Words w, List<Line> all, boolean reads, boolean done) {
    /**
     * @param open as lists show it; none of one that was never opened
     */
    record Line(TeamPetitions.Read one, Petition.@Nullable Listed open) {
        @Nullable Stage stage() {
            return open == null ? null : open.stage();
        }
    }

    List<Line> waiting() {
        return all.stream().filter(line -> line.one().waits()).toList();
    }

    /** The threshold is met and nothing is answered: the first day owed first. */
    List<Line> owed() {
        return all.stream()
                .filter(line -> line.stage() == Stage.MET)
                .sorted(
                        Comparator.comparing(
                                line -> Objects.requireNonNull(line.open()).answerBy(),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    List<Line> others() {
        return all.stream()
                .filter(line -> !line.one().waits() && line.stage() != Stage.MET)
                .toList();
    }

    Quoted title(Line line) {
        return Quoted.of(line.one().text().title(), w);
    }

    Status tag(Line line) {
        Stage stage = line.stage();
        return stage == null
                ? Status.of(
                        w.say("participation.petition.state." + line.one().state()),
                        line.one().waits() ? Tone.WAIT : Tone.NEUTRAL)
                : stage.tag(w);
    }

    String meta(Line line) {
        Petition.Listed open = line.open();
        if (open == null) {
            String begun = w.say("participation.petition.begun", w.date(line.one().begunOn()));
            LocalDate owed = line.one().waits() ? line.one().readBy() : null;
            return owed == null
                    ? begun
                    : w.say(
                            "participation.petition.line",
                            begun,
                            w.say("participation.petition.readBy", w.date(owed)));
        }
        String count = new Progress(open.signatures(), open.threshold()).said(w);
        return w.say("participation.petition.line", count, open.next(w));
    }

    String href(Line line) {
        String code = line.one().code();
        return reads ? PetitionPaths.desk(code, w.lang()) : PetitionPaths.sheets(code, w.lang());
    }
}
