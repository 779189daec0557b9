package org.parvis.cases.clocks;

import java.util.Locale;
import org.parvis.cases.acts.Clock;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;

/** A clock in words: its name, and where it stands. */
public final class ClockWords {
    private ClockWords() {}

    public static String sentence(Clock clock, ProcessDefinition process, Words w) {
        return w.say(
                "team.clock.other." + clock.phase().toLowerCase(Locale.ROOT).replace('_', '-'),
                name(clock, process, w),
                w.date(clock.dueOn()));
    }

    public static String name(Clock clock, ProcessDefinition process, Words w) {
        String key = "team.clock.term." + clock.term();
        return process.term(clock.term())
                .map(term -> term.label().in(w.lang()))
                .orElseGet(() -> w.has(key) ? w.say(key) : clock.term());
    }
}
