package org.parvis.disputes.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Cents;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.PromiseWords;
import org.parvis.disputes.Side;
import org.parvis.ds.Words;

/** Offers in words: those that stand side by side, and those before them. */
final class OfferCards {
    private final Disputes.Place place;
    private final Names names;
    private final LocalDate today;
    private final Words w;

    OfferCards(Disputes.Place place, Names names, LocalDate today, Words w) {
        this.place = place;
        this.names = names;
        this.today = today;
        this.w = w;
    }

    /** Whatever still stands; of a side that has nothing standing, its latest. */
    List<TablePage.Card> now() {
        return shown().stream().map(this::card).toList();
    }

    /** The others, the latest first. */
    List<TablePage.Card> before() {
        List<DisputeAct.Offered> shown = shown();
        return place.dispute().offers().reversed().stream()
                .filter(offer -> !shown.contains(offer))
                .map(this::card)
                .toList();
    }

    private List<DisputeAct.Offered> shown() {
        List<DisputeAct.Offered> shown = new ArrayList<>();
        for (Side side : List.of(Side.MERCHANT, Side.CONSUMER)) {
            List<DisputeAct.Offered> standing = place.dispute().standing(side, today);
            if (standing.isEmpty()) {
                place.dispute().last(side).ifPresent(shown::add);
            } else {
                shown.addAll(standing.reversed());
            }
        }
        return shown;
    }

    private TablePage.Card card(DisputeAct.Offered offer) {
        boolean stands = place.dispute().standing(offer.by().side(), today).contains(offer);
        boolean theirs =
                !place.beside() && place.side().other().equals(Optional.of(offer.by().side()));
        String figure = offer.sum().map(cents -> Cents.text(cents, w.lang())).orElse(null);
        return new TablePage.Card(
                names.of(offer.by()),
                offer.by().side() == place.side(),
                offer.by().side() == second(),
                figure,
                offer.terms().stream().map(promise -> PromiseWords.term(promise, w)).toList(),
                offer.papers().stream()
                        .map(paper -> new PapersView(names).paper(offer.by(), paper))
                        .toList(),
                until(offer, stands),
                stands && theirs ? offer.id() : null,
                stands && theirs ? button(figure) : null);
    }

    private Side second() {
        return place.side() == Side.MERCHANT ? Side.MERCHANT : Side.CONSUMER;
    }

    private String until(DisputeAct.Offered offer, boolean stands) {
        if (stands || today.isAfter(offer.until())) {
            return w.say(
                    stands ? "disputes.offer.until" : "disputes.offer.over",
                    w.dateLong(offer.until()));
        }
        boolean accepted =
                place.dispute().accepted().filter(it -> it.offer().equals(offer.id())).isPresent();
        return w.say(accepted ? "disputes.offer.accepted" : "disputes.offer.left");
    }

    private String button(@Nullable String figure) {
        return figure == null ? w.say("disputes.accept") : w.say("disputes.accept.sum", figure);
    }
}
