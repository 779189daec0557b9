package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.Deliveries;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What is known of the invitation: that it left, that it came, that it was opened. */
@Component
class Invited {
    private final Deliveries deliveries;

    Invited(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** For whoever invited and for the mediator: the one invited knows. */
    List<String> facts(Disputes.Place place, Words w) {
        List<String> facts = new ArrayList<>();
        int merchant = place.dispute().posting().merchant().orElse(0);
        if (merchant == 0 || place.side() == Side.MERCHANT) {
            return facts;
        }
        boolean opened = place.dispute().seen().isPresent();
        // whoever opened it was reached
        facts.addAll(deliveries.invitation(place.entry().file(), merchant, !opened, w));
        place.dispute()
                .seen()
                .ifPresentOrElse(
                        it -> facts.add(w.say("disputes.fact.seen", w.dateTime(it.at()))),
                        () -> facts.add(w.say("disputes.fact.unseen")));
        return facts;
    }
}
