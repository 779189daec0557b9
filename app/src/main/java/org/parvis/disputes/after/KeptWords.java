package org.parvis.disputes.after;

import java.util.Optional;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Side;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What both sides say of what was promised. What is refused changes nothing, and says why. */
@Component
class KeptWords {
    private final Disputes disputes;
    private final DisputeDays days;

    KeptWords(Disputes disputes, DisputeDays days) {
        this.disputes = disputes;
        this.days = days;
    }

    /**
     * Somebody who sat at a table, after it.
     *
     * @param kept none where there is no agreement
     */
    record Place(Disputes.Place table, Optional<Fulfilment> kept) {}

    /** For whoever sat there, once it is over; before that there is no such page. */
    Place place(PartyEntry entry) {
        Disputes.Place table = disputes.place(entry);
        if (!table.dispute().stage().over()) {
            throw Disputes.absent();
        }
        return of(table);
    }

    private Place of(Disputes.Place table) {
        return new Place(
                table, Fulfilment.of(table.dispute(), table.program().after(), days.today()));
    }

    /** Whether that side is asked how well it suited it: once, and who mediated never. */
    static boolean rates(Place place) {
        return place.table().side() != Side.MEDIATOR
                && KeptAct.Rated.of(place.table().dispute(), place.table().side()).isEmpty();
    }

    /** Says how well it suited their side. */
    Outcome<Integer> rate(Place place, KeptAct.Suited how) {
        return disputes.write(
                place.table(),
                now ->
                        rates(of(now))
                                ? Outcome.ok(new KeptAct.Rated(now.by(), how, days.now()))
                                : Outcome.refused("disputes.refused.rated"));
    }

    /** Says whether an obligation was kept; the same word twice is said once. */
    Outcome<Integer> say(Place place, int number, KeptAct.How how) {
        return disputes.write(place.table(), now -> said(of(now), number, how));
    }

    private Outcome<Payload> said(Place now, int number, KeptAct.How how) {
        Fulfilment.Duty duty = now.kept().flatMap(kept -> kept.duty(number)).orElse(null);
        if (duty == null) {
            return Outcome.refused("disputes.refused.moved");
        }
        if (days.today().isAfter(duty.until())) {
            return Outcome.refused("disputes.refused.wordOver", duty.until());
        }
        return duty.may(now.table().side(), how, days.today())
                ? Outcome.ok(new KeptAct.Word(number, now.table().by(), how, days.now()))
                : Outcome.refused("disputes.refused.word");
    }
}
