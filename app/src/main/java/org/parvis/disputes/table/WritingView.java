package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Side;
import org.parvis.disputes.Suspending;
import org.parvis.disputes.Suspension;
import org.parvis.disputes.effects.Suspensions;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** How it stands with prescription while both talk, for one of those who sit there. */
@Component
class WritingView {
    private final Suspensions suspensions;

    WritingView(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    /** Nothing where the programme offers none, and nobody signed one. */
    TablePage.@Nullable Stay of(Disputes.Place place, Names names, Words w) {
        Suspending rule = place.program().care().suspending().orElse(null);
        Suspension suspension = place.dispute().suspension();
        boolean begun = suspension.begun().isPresent();
        if (rule == null
                || place.dispute().invited().isEmpty()
                || (place.dispute().stage().over() && !begun)) {
            return null;
        }
        boolean signs = suspensions.signs(place);
        List<String> says = new ArrayList<>();
        says.add(standing(place, names, w));
        if (!begun) {
            says.add(w.say("disputes.suspension.means", rule.months(), rule.warnDays()));
        }
        return new TablePage.Stay(
                says,
                names.signed(suspension.signatures()),
                signs,
                begun ? DisputePaths.suspension(place.reference(), w) : null,
                w.say(
                        "disputes.suspension.law",
                        rule.citation().in(w.lang()),
                        w.typeset(rule.says().in(w.lang())),
                        w.date(rule.read())),
                rule.source().toString());
    }

    private static String standing(Disputes.Place place, Names names, Words w) {
        Suspension suspension = place.dispute().suspension();
        if (suspension.ended().isPresent()) {
            return w.say("disputes.suspension.ended", w.dateLong(suspension.ended().get()));
        }
        if (suspension.begun().isPresent()) {
            return w.say(
                    suspension.warned() ? "disputes.suspension.soon" : "disputes.suspension.runs",
                    w.dateLong(suspension.begun().get().from()),
                    w.dateLong(suspension.begun().get().until()));
        }
        if (suspension.signatures().both()) {
            return w.say("disputes.suspension.both");
        }
        if (suspension.signatures().all().isEmpty()) {
            return w.say("disputes.suspension.none");
        }
        Side waits = suspension.signatures().missing().getFirst();
        return waits == place.side()
                ? w.say("disputes.suspension.yours", names.across())
                : w.say("disputes.suspension.theirs", names.name(waits));
    }
}
