package org.parvis.strategy.declared;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.words.TypedDay;
import org.parvis.strategy.Periods;
import org.springframework.stereotype.Component;

/** Reads what somebody typed to state something of their body. */
@Component
class DeclarationForm {
    private final Things things;
    private final Periods periods;

    DeclarationForm(Things things, Periods periods) {
        this.things = things;
        this.periods = periods;
    }

    /** What was typed, or why it is no statement. */
    Outcome<Declaration> read(Map<String, String> typed, Actor.Agent agent) {
        Thing thing = things.byCode(typed.getOrDefault("thing", "")).orElse(null);
        if (thing == null) {
            return Outcome.refused("strategy.declared.refused.thing", "");
        }
        LocalDate day =
                TypedDay.of("day", field -> typed.getOrDefault(field, "")).read().orElse(null);
        if (day == null || day.isAfter(periods.today())) {
            return Outcome.refused("strategy.declared.refused.day");
        }
        var totals = new TreeMap<String, Long>();
        for (Thing.Part part : thing.parts()) {
            String text = typed.getOrDefault("total-" + part.value(), "").replaceAll("\\s", "");
            if (!text.matches("\\d{1,7}")) {
                return Outcome.refused(
                        "strategy.declared.refused.total", part.value(), Difference.MOST);
            }
            totals.put(part.value(), Long.valueOf(text));
        }
        String evidence = typed.getOrDefault("evidence", "").strip();
        if (evidence.isEmpty() || evidence.length() > 1000) {
            return Outcome.refused("strategy.declared.refused.evidence");
        }
        return Outcome.ok(
                new Declaration(
                        Ids.next(),
                        agent.home(),
                        thing.code(),
                        day,
                        totals,
                        evidence,
                        Declaration.Origin.DECLARED,
                        null,
                        agent.member(),
                        periods.now()));
    }
}
