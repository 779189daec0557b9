package org.parvis.disputes.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.Deliveries;
import org.parvis.disputes.seats.SeatLetter;
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
        int merchant = place.dispute().merchant().orElse(0);
        if (merchant == 0 || place.side() == Side.MERCHANT) {
            return facts;
        }
        boolean opened = place.dispute().seen().isPresent();
        deliveries
                .letter(place.entry().file(), merchant)
                .ifPresent(it -> facts.addAll(said(it, w)));
        deliveries
                .invitation(place.entry().file(), merchant)
                .filter(it -> it.at() != null || !opened) // whoever opened it was reached
                .ifPresent(it -> facts.add(said(it, w)));
        place.dispute()
                .seen()
                .ifPresentOrElse(
                        it -> facts.add(w.say("disputes.fact.seen", w.dateTime(it.at()))),
                        () -> facts.add(w.say("disputes.fact.unseen")));
        return facts;
    }

    private static String said(Deliveries.Delivery it, Words w) {
        Instant at = it.at();
        return w.say("disputes.fact." + it.how(), at == null ? "" : w.dateTime(at));
    }

    /**
     * Of a letter each thing as what it is: mailed proves nothing, its code proves that it came.
     */
    private static List<String> said(SeatLetter letter, Words w) {
        List<String> said = new ArrayList<>();
        LocalDate mailed = letter.mailedOn();
        LocalDate back = letter.returnedOn();
        Instant used = letter.usedAt();
        said.add(
                mailed == null
                        ? w.say("disputes.fact.letter.waits", w.dateLong(letter.mailBy()))
                        : w.say("disputes.fact.letter.mailed", w.dateLong(mailed)));
        if (back != null) {
            said.add(w.say("disputes.fact.letter.returned", w.dateLong(back)));
        }
        if (used != null) {
            said.add(w.say("disputes.fact.letter.used", w.dateTime(used)));
        }
        return said;
    }
}
