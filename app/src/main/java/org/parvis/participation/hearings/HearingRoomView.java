package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.hearings.TeamHearings.Read;

/**
 * Who asks to be heard, as the body sees it: what waits first, then who speaks when.
 *
 * @param drawnOn when the lot was drawn; none before
 * @param asked which pages of those who do not wait
 */
record HearingRoomView(
        Words w,
        Consultation of,
        List<Read> all,
        @Nullable LocalDate drawnOn,
        Asked asked,
        boolean done) {
    private static final int FIRST = 50;

    /**
     * What the address asks for.
     *
     * @param speakers which page of speakers
     * @param others which page of the others
     */
    record Asked(String speakers, String others) {}

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String hearing() {
        return HearingPaths.hearing(of.code(), w.lang());
    }

    String back() {
        return ParticipationPaths.team(w.lang());
    }

    private List<Read> reading() {
        return all.stream().filter(Read::waits).toList();
    }

    /** The first of those that wait: the others follow once these are read. */
    List<Read> waiting() {
        List<Read> waiting = reading();
        return waiting.subList(0, Math.min(FIRST, waiting.size()));
    }

    String turn() {
        List<Read> waiting = reading();
        if (!waiting.isEmpty()) {
            return w.say(
                    "participation.hearing.room.turn",
                    waiting.size(),
                    w.date(waiting.getFirst().readBy()));
        }
        LocalDate drawn = drawnOn;
        return drawn == null
                ? w.say("participation.hearing.room.lot", w.date(of.hearings().drawOn()))
                : w.say("participation.hearing.room.drawn", w.date(drawn));
    }

    String meta(Read one) {
        return w.say("participation.hearing.room.meta", how(one), w.date(one.readBy()));
    }

    private String how(Read one) {
        return new SessionWords(w).how(one.request());
    }

    String href(Read one) {
        return HearingPaths.desk(of.code(), one.request().entry(), w.lang());
    }

    private Slice<Read> slice() {
        return Slice.of(
                all.stream()
                        .filter(one -> !one.request().state().equals("refused"))
                        .filter(one -> one.request().speech().speaks())
                        .toList(),
                asked.speakers());
    }

    boolean speaks() {
        return !slice().some().isEmpty();
    }

    /** Who speaks, when, and what they need for it. */
    DataTable speakers() {
        DataTable table =
                DataTable.of(
                        w.say("participation.hearing.speakers"),
                        Column.text(w.say("participation.hearing.room.who")),
                        Column.text(w.say("participation.hearing.room.when")),
                        Column.text(w.say("participation.hearing.room.how")),
                        Column.text(w.say("participation.hearing.room.needs")));
        for (Read one : slice().some()) {
            table =
                    table.row(
                            Texts.link(href(one), one.request().who().said()),
                            when(one.request()),
                            how(one),
                            one.needs().isEmpty()
                                    ? w.say("participation.hearing.room.noNeeds")
                                    : one.needs());
        }
        return table;
    }

    private String when(Request one) {
        Request.Seat seat = one.seat();
        return seat == null
                ? w.say("participation.hearing.room.before")
                : w.say(
                        "participation.hearing.seat",
                        seat.place(),
                        new SessionWords(w).when(of.hearings(), seat));
    }

    @Nullable String next() {
        return next("page", slice().next());
    }

    private @Nullable String next(String which, @Nullable Integer next) {
        return next == null
                ? null
                : ParticipationPaths.teamHearings(of.code(), w.lang()) + "?" + which + "=" + next;
    }

    @Nullable String moreOthers() {
        return next("others", sliceOfOthers().next());
    }

    /** Briefs without speaking, and what was refused: each can be read again. */
    List<Read> others() {
        return sliceOfOthers().some();
    }

    private Slice<Read> sliceOfOthers() {
        return Slice.of(
                all.stream()
                        .filter(one -> !one.waits())
                        .filter(
                                one ->
                                        !one.request().speech().speaks()
                                                || one.request().state().equals("refused"))
                        .toList(),
                asked.others());
    }

    String state(Read one) {
        return w.say("participation.hearing.state." + one.request().state());
    }
}
