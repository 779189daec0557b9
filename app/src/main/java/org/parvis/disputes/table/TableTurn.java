package org.parvis.disputes.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/** Whose turn it is, what to do, and until when. */
final class TableTurn {
    private static final int MOST_STONES = 31;

    private final Disputes.Place place;
    private final Names names;
    private final DisputeDays days;
    private final Words w;

    TableTurn(Disputes.Place place, Names names, DisputeDays days, Words w) {
        this.place = place;
        this.names = names;
        this.days = days;
        this.w = w;
    }

    boolean mine() {
        return place.dispute().waitsFor(place.side(), days.today());
    }

    private String stage() {
        return place.dispute().stage().name().toLowerCase(Locale.ROOT);
    }

    private boolean answers() {
        return place.dispute().stage() == Dispute.Stage.NEGOTIATING && offer() != null;
    }

    /** The latest offer, which somebody answers; none where it expired. */
    private DisputeAct.@Nullable Offered offer() {
        List<DisputeAct.Offered> offers = place.dispute().offers();
        DisputeAct.Offered latest = offers.isEmpty() ? null : offers.getLast();
        return latest == null || days.today().isAfter(latest.until()) ? null : latest;
    }

    String headline() {
        DisputeAct.Offered offer = offer();
        String end = mine() ? ".mine" : ".theirs";
        if (place.dispute().stage() == Dispute.Stage.SIGNING && place.dispute().bothSigned()) {
            return w.say("disputes.headline.signed");
        }
        if (place.side() == Side.MEDIATOR) {
            return w.say("disputes.headline." + stage() + ".mediator");
        }
        if (place.dispute().stage() == Dispute.Stage.NEGOTIATING) {
            return offer == null
                    ? w.say("disputes.headline.free")
                    : w.say(
                            "disputes.headline.negotiating" + end,
                            names.across(),
                            w.dateLong(offer.until()));
        }
        return w.say(
                "disputes.headline." + stage() + end,
                names.across(),
                place.dispute().invited().map(it -> w.dateLong(it.until())).orElse(""));
    }

    List<String> says() {
        List<String> says = new ArrayList<>();
        String key = "disputes.says." + stage() + "." + place.side().code();
        if (w.has(key)) {
            says.add(w.say(key, names.across()));
        }
        if (answers() && mine()) {
            says.add(w.say("disputes.says.nothing"));
        }
        if (!place.dispute().why().isEmpty()) {
            says.add(w.say("disputes.says.why", place.dispute().why()));
        }
        return says;
    }

    /** Days of whoever looks, where it is their turn and days run. */
    List<Stone> stones() {
        DisputeAct.Offered offer = offer();
        if (!mine()) {
            return List.of();
        }
        if (answers() && offer != null) {
            return stones(days.of(offer.at()), offer.until());
        }
        return place.dispute().stage() == Dispute.Stage.INVITED
                ? place.dispute()
                        .invited()
                        .map(it -> stones(it.until().minusDays(it.days()), it.until()))
                        .orElse(List.of())
                : List.of();
    }

    private List<Stone> stones(LocalDate from, LocalDate until) {
        return Stone.days(from, until, days.today(), MOST_STONES);
    }
}
