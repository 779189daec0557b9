package org.parvis.disputes.rates;

import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The rates of a merchant as those of its firm see them, and what they may say against them. */
@Component
class RatePlaces {
    private final Disputes disputes;
    private final RateRules rules;
    private final MerchantNotices notices;
    private final MerchantRates rates;
    private final RatesRead read;
    private final Scenes scenes;
    private final DisputeDays days;

    RatePlaces(
            Disputes disputes,
            RateRules rules,
            MerchantNotices notices,
            MerchantRates rates,
            RatesRead read,
            Scenes scenes,
            DisputeDays days) {
        this.disputes = disputes;
        this.rules = rules;
        this.notices = notices;
        this.rates = rates;
        this.read = read;
        this.scenes = scenes;
        this.days = days;
    }

    /** Somebody of a firm, in one of its disputes. */
    record Place(
            Disputes.Place table,
            DisputeProgram program,
            RateRule rule,
            Merchant merchant,
            MerchantRate rate) {}

    /** For whoever sits there for the merchant; for others there is no such page. */
    Place place(PartyEntry entry) {
        Disputes.Place table = disputes.place(entry);
        RateRule rule = rules.of(table.program().service()).orElseThrow(Disputes::absent);
        if (table.side() != Side.MERCHANT) {
            throw Disputes.absent();
        }
        return scenes.readingJob(
                jobs -> {
                    Merchant merchant =
                            notices.seat(jobs, entry.file(), table.dispute())
                                    .map(seat -> MerchantNotices.of(seat, table.program()))
                                    .orElseThrow(Disputes::absent);
                    return new Place(
                            table, table.program(), rule, merchant, read.of(jobs, merchant));
                });
    }

    /** Says what is wrong, while their days run: nothing is public until the body answers. */
    Outcome<Integer> contest(Place place, String words) {
        boolean taken =
                scenes.job(
                        jobs ->
                                rates.contest(
                                        jobs,
                                        place.merchant(),
                                        words,
                                        days.last(place.program(), place.rule().officeDays())));
        return taken ? Outcome.ok(1) : Outcome.refused("disputes.rate.refused.over");
    }
}
