package org.parvis.disputes.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.disputes.Cents;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Side;
import org.parvis.ds.Words;

/**
 * How the sums came closer: what the merchant pays back from the left, what the consumer leaves
 * from the right, and between them what is left. It begins with what was asked; offers without
 * money leave it as it is.
 *
 * @param gap in words what is left now
 * @param left what the colour from the left means, for whoever looks
 * @param right likewise
 */
record Corridor(String gap, List<Round> rounds, String left, String right) {
    private static final int MOST_ROUNDS = 4;

    /**
     * Two sums that faced each other.
     *
     * @param paid share of the whole that the merchant pays back, in per cent
     * @param asked share of it that the consumer asks for
     */
    record Round(String when, String sums, double paid, double asked, boolean now) {
        String from() {
            return percent(paid);
        }

        String gap() {
            return percent(Math.max(0, asked - paid));
        }

        String to() {
            return percent(asked);
        }

        String rest() {
            return percent(100 - asked);
        }

        private static String percent(double share) {
            return Math.round(share * 10) / 10.0 + "%";
        }
    }

    private record Pair(long paid, long asked, DisputeAct.Offered offer) {}

    /** Nothing before a sum faces another. */
    static Optional<Corridor> of(Disputes.Place place, Names names, DisputeDays days, Words w) {
        List<Pair> pairs = pairs(place.dispute());
        if (pairs.isEmpty() || place.dispute().stage() != Dispute.Stage.NEGOTIATING) {
            return Optional.empty();
        }
        long whole =
                pairs.stream().mapToLong(pair -> Math.max(pair.paid, pair.asked)).max().orElse(1);
        List<Pair> shown = pairs.subList(Math.max(0, pairs.size() - MOST_ROUNDS), pairs.size());
        Function<Instant, String> when = when(shown, days, w);
        return Optional.of(
                new Corridor(
                        gap(pairs.getLast(), place.dispute(), w),
                        shown.stream()
                                .map(
                                        pair ->
                                                round(
                                                        pair,
                                                        when.apply(pair.offer.at()),
                                                        whole,
                                                        pair == shown.getLast(),
                                                        w))
                                .toList(),
                        said("paid", Side.MERCHANT, names, w),
                        said("waived", Side.CONSUMER, names, w)));
    }

    /** The day says enough, unless two of them are of the same. */
    private static Function<Instant, String> when(List<Pair> shown, DisputeDays days, Words w) {
        boolean apart =
                shown.stream().map(pair -> days.of(pair.offer.at())).distinct().count()
                        == shown.size();
        return apart ? at -> w.date(days.of(at)) : w::dateTime;
    }

    private static String said(String what, Side side, Names names, Words w) {
        return names.ours(side)
                ? w.say("disputes.corridor." + what + ".you")
                : w.say("disputes.corridor." + what, names.name(side));
    }

    private static List<Pair> pairs(Dispute dispute) {
        Long asked = dispute.claim().map(Claim::asked).orElse(null);
        Long paid = null;
        List<Pair> pairs = new ArrayList<>();
        for (DisputeAct.Offered offer : dispute.offers()) {
            Long sum = offer.sum().orElse(null);
            if (sum != null) {
                paid = offer.by().side() == Side.MERCHANT ? sum : paid;
                asked = offer.by().side() == Side.CONSUMER ? sum : asked;
                if (paid != null && asked != null) {
                    pairs.add(new Pair(paid, asked, offer));
                }
            }
        }
        return pairs;
    }

    private static String gap(Pair now, Dispute dispute, Words w) {
        if (now.paid >= now.asked) {
            return w.say("disputes.gap.none");
        }
        String left = Cents.text(now.asked - now.paid, w.lang());
        return dispute.last(Side.CONSUMER).isPresent()
                ? w.say("disputes.gap", left)
                : w.say("disputes.gap.claim", left);
    }

    private static Round round(Pair pair, String when, long whole, boolean now, Words w) {
        return new Round(
                when,
                w.say(
                        "disputes.corridor.sums",
                        Cents.text(pair.paid, w.lang()),
                        Cents.text(pair.asked, w.lang())),
                100.0 * pair.paid / whole,
                100.0 * pair.asked / whole,
                now);
    }
}
