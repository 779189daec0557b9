package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.clocks.ClockFace;
import org.parvis.cases.clocks.ClockWords;
import org.parvis.cases.clocks.Forecasts;
import org.parvis.cases.clocks.LedgerTable;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.ClockKey;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The clocks of a file in stones, numbers and words: the same that its person sees. */
@Component
class TeamClocks {
    private final Calendars calendars;
    private final Forecasts forecasts;
    private final Acting acting;

    TeamClocks(Calendars calendars, Forecasts forecasts, Acting acting) {
        this.calendars = calendars;
        this.forecasts = forecasts;
        this.acting = acting;
    }

    /** The clock that governs now: a running one first, else the first. */
    private static Optional<Clock> governing(List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.phase().equals("RUNNING"))
                .findFirst()
                .or(() -> clocks.stream().findFirst());
    }

    TeamFilePage.@Nullable ClockView view(
            CaseFile head, List<Clock> clocks, ProcessDefinition process, Words w) {
        return governing(clocks).map(clock -> view(head, clock, clocks, process, w)).orElse(null);
    }

    private TeamFilePage.ClockView view(
            CaseFile head, Clock clock, List<Clock> clocks, ProcessDefinition process, Words w) {
        ClockFace face = ClockFace.of(clock, calendars, acting.now(), acting.today());
        return new TeamFilePage.ClockView(
                face.stones(),
                face.met() ? null : w.number(Math.abs(face.left())),
                face.answered(),
                unit(face, w),
                face.met() ? face.label(w) : w.say("team.clock.label", face.counted(), face.days()),
                face.met() ? face.keys(w) : keys(face, w),
                w.dayShort(face.due()),
                new LedgerTable(calendars).of(clock, process, w),
                clocks.stream()
                        .filter(other -> other != clock)
                        .map(other -> ClockWords.sentence(other, process, w))
                        .toList(),
                forecasts.of(head, w));
    }

    private static String unit(ClockFace face, Words w) {
        return face.met()
                ? face.unit(w)
                : w.say(
                        face.late() ? "team.clock.unitLate" : "team.clock.unitLeft",
                        Math.abs(face.left()));
    }

    private static List<ClockKey> keys(ClockFace face, Words w) {
        List<ClockKey> keys = new ArrayList<>();
        keys.add(new ClockKey(Stone.COUNTED, w.say("team.clock.counted", face.counted())));
        if (face.paused() > 0) {
            keys.add(new ClockKey(Stone.PAUSE, w.say("team.clock.paused", face.paused())));
        }
        if (face.stones().contains(Stone.TODAY)) {
            keys.add(new ClockKey(Stone.TODAY, w.say("team.clock.today")));
        }
        keys.add(
                face.late()
                        ? new ClockKey(Stone.LATE, w.say("team.clock.late", -face.left()))
                        : new ClockKey(Stone.LEFT, w.say("team.clock.left", face.days())));
        return keys;
    }
}
