package org.parvis.participation.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.ListedPropositions.Asked;
import org.parvis.participation.voices.ListedPropositions.Order;
import org.parvis.participation.voices.ListedPropositions.Place;

/**
 * Which propositions of a consultation are shown, and the links by which others are.
 *
 * @param theme none for all of them
 * @param after where the page begins; none for the first
 */
record Chosen(Consultation of, @Nullable String theme, Order order, @Nullable Place after) {
    /** A theme or a place that there is not is none. */
    static Chosen read(Consultation of, String theme, String order, String after) {
        return new Chosen(
                of,
                of.theme(theme).isEmpty() ? null : theme,
                Order.of(order),
                Place.read(after).orElse(null));
    }

    Asked asked(Set<String> seen) {
        return new Asked(theme, order, seen, after);
    }

    List<Link> themes(Words w) {
        List<Link> links = new ArrayList<>();
        if (!of.themes().isEmpty()) {
            links.add(
                    Link.to(w.say("participation.said.theme.all"), to(null, order, null, w))
                            .current(theme == null));
        }
        for (Consultation.Theme one : of.themes()) {
            links.add(
                    Link.to(w.typeset(one.name().in(w.lang())), to(one.code(), order, null, w))
                            .current(one.code().equals(theme)));
        }
        return links;
    }

    List<Link> orders(Words w) {
        List<Link> links = new ArrayList<>();
        for (Order one : Order.values()) {
            links.add(
                    Link.to(
                                    w.say("participation.said.order." + one.word()),
                                    to(theme, one, null, w))
                            .current(one == order));
        }
        return links;
    }

    /** The page that begins after that one. */
    String next(Place last, Words w) {
        return to(theme, order, last, w);
    }

    private String to(@Nullable String in, Order by, @Nullable Place from, Words w) {
        List<String> asked = new ArrayList<>();
        if (in != null) {
            asked.add("theme=" + in);
        }
        if (by != Order.FILE) {
            asked.add("order=" + by.word());
        }
        if (from != null) {
            asked.add("after=" + from.written());
        }
        return ParticipationPaths.consultation(of.code(), w.lang())
                + (asked.isEmpty() ? "" : "?" + String.join("&", asked))
                + "#said";
    }
}
