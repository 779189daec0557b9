package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Cents;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Promise;
import org.parvis.disputes.PromiseWords;
import org.parvis.disputes.Side;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;

/**
 * What the latest offers of both sides say alike, and where they differ: what is settled narrows
 * what is left. It is read from the offers and binds nobody: an offer is still taken whole.
 *
 * @param open the points that are left, each with both positions
 * @param settled the points on which both say the same
 */
record Points(List<SummaryRow> open, List<SummaryRow> settled) {
    /** One point: its kind, and for what has no kind its words. */
    private record Key(Promise.Kind kind, String words) {
        static Key of(Promise promise) {
            return new Key(
                    promise.kind(), promise.kind() == Promise.Kind.OTHER ? promise.words() : "");
        }
    }

    /** Nothing before both have offered, and nothing once an offer is taken. */
    static Optional<Points> of(Disputes.Place place, Names names, Words w) {
        Dispute dispute = place.dispute();
        DisputeAct.Offered merchant = dispute.last(Side.MERCHANT).orElse(null);
        DisputeAct.Offered consumer = dispute.last(Side.CONSUMER).orElse(null);
        if (merchant == null || consumer == null || dispute.stage() != Dispute.Stage.NEGOTIATING) {
            return Optional.empty();
        }
        Points points = new Points(new ArrayList<>(), new ArrayList<>());
        Map<Key, Promise> theirs = keyed(merchant);
        Map<Key, Promise> ours = keyed(consumer);
        Stream.concat(theirs.keySet().stream(), ours.keySet().stream())
                .distinct()
                .forEach(key -> points.add(theirs.get(key), ours.get(key), names, w));
        return Optional.of(points);
    }

    private static Map<Key, Promise> keyed(DisputeAct.Offered offer) {
        Map<Key, Promise> keyed = new LinkedHashMap<>();
        offer.terms().forEach(promise -> keyed.put(Key.of(promise), promise));
        return keyed;
    }

    private void add(@Nullable Promise merchant, @Nullable Promise consumer, Names names, Words w) {
        if (merchant != null && consumer != null) {
            both(merchant, consumer, w);
        } else if (merchant != null) {
            open.add(alone(merchant, Side.MERCHANT, names, w));
        } else if (consumer != null) {
            open.add(alone(consumer, Side.CONSUMER, names, w));
        }
    }

    private void both(Promise merchant, Promise consumer, Words w) {
        String point = name(merchant, w);
        if (merchant.equals(consumer)) {
            settled.add(SummaryRow.of(point, PromiseWords.term(merchant, w)));
        } else {
            boolean same =
                    Objects.equals(merchant.cents(), consumer.cents())
                            && merchant.words().equals(consumer.words());
            List<String> positions =
                    same
                            ? List.of(w.date(merchant.by()), w.date(consumer.by()))
                            : List.of(sumOrTerm(merchant, w), sumOrTerm(consumer, w));
            open.add(
                    SummaryRow.of(
                            same ? w.say("disputes.points.day", point) : point,
                            w.say("disputes.points.either", positions.get(0), positions.get(1))));
        }
    }

    private static SummaryRow alone(Promise promise, Side side, Names names, Words w) {
        return SummaryRow.of(
                name(promise, w),
                w.say(
                        names.ours(side) ? "disputes.points.only.you" : "disputes.points.only",
                        PromiseWords.term(promise, w),
                        names.name(side)));
    }

    private static String sumOrTerm(Promise promise, Words w) {
        Long cents = promise.cents();
        return cents != null && promise.words().isEmpty()
                ? w.say("disputes.points.sum", Cents.text(cents, w.lang()), w.date(promise.by()))
                : PromiseWords.term(promise, w);
    }

    private static String name(Promise promise, Words w) {
        return w.say("disputes.points.kind." + promise.kind().code());
    }
}
