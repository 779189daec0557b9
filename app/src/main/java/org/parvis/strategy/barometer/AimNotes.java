package org.parvis.strategy.barometer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Elsewhere;

/** What is told with a target wherever it stands: its day, its effect, its source, and others. */
final class AimNotes {
    private AimNotes() {}

    static List<String> of(Words w, Aim aim) {
        var notes = new ArrayList<String>();
        LocalDate by = aim.by();
        LocalizedText effect = aim.effect();
        LocalizedText source = aim.source();
        Elsewhere other = aim.elsewhere();
        if (by != null) {
            notes.add(w.say("strategy.aim.by", w.date(by)));
        }
        if (effect != null) {
            notes.add(w.say("strategy.aim.effect", in(w, effect)));
        }
        if (other != null) {
            notes.add(w.say("strategy.aim.elsewhere", in(w, other.words()), in(w, other.source())));
        }
        if (source != null) {
            notes.add(in(w, source));
        }
        return notes;
    }

    private static String in(Words w, LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }
}
