package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.Suspending;
import org.parvis.disputes.Suspension;
import org.parvis.disputes.Suspensions;
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
                Stream.of(Side.CONSUMER, Side.MERCHANT)
                        .flatMap(side -> suspension.signature(side).stream())
                        .map(it -> w.say("disputes.signed.by", it.name(), w.dateTime(it.at())))
                        .toList(),
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
        if (suspension.bothSigned()) {
            return w.say("disputes.suspension.both");
        }
        Side waits =
                suspension.signature(Side.CONSUMER).isPresent()
                        ? Side.MERCHANT
                        : suspension.signature(Side.MERCHANT).isPresent() ? Side.CONSUMER : null;
        if (waits == null) {
            return w.say("disputes.suspension.none");
        }
        return waits == place.side()
                ? w.say("disputes.suspension.yours", names.across())
                : w.say("disputes.suspension.theirs", names.name(waits));
    }
}
