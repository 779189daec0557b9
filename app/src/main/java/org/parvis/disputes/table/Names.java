package org.parvis.disputes.table;

import java.util.List;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.Signatures;
import org.parvis.ds.Words;

/** How those at a table are called on the page of one of them. */
record Names(Disputes.Place place, Words w) {
    /** « Vous » for whoever looks, the name for others. */
    String of(Side side) {
        return side == place.side() ? w.say("disputes.you") : name(side);
    }

    String name(Side side) {
        return switch (side) {
            case CONSUMER, MERCHANT ->
                    place.dispute().claim().map(claim -> claim.name(side)).orElse("");
            case MEDIATOR ->
                    place.dispute()
                            .mediator()
                            .map(DisputeAct.Drawn::name)
                            .map(name -> w.say("disputes.mediator.named", name))
                            .orElseGet(() -> w.say("disputes.mediator"));
        };
    }

    /** The side across the table; for a mediator, both. */
    String across() {
        return place.side()
                .other()
                .map(this::name)
                .orElseGet(() -> w.say("disputes.both", name(Side.CONSUMER), name(Side.MERCHANT)));
    }

    /** Who signed, and when. */
    List<String> signed(Signatures signatures) {
        return signatures.all().stream()
                .map(it -> w.say("disputes.signed.by", it.name(), w.dateTime(it.at())))
                .toList();
    }

    /** Who reads what is said to all. */
    String readers() {
        return place.dispute().mediator().isEmpty() || place.side() == Side.MEDIATOR
                ? across()
                : w.say("disputes.both", across(), name(Side.MEDIATOR));
    }
}
