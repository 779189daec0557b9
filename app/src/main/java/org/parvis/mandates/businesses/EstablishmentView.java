package org.parvis.mandates.businesses;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Fields;
import org.parvis.mandates.Establishment;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.sides.Sides;
import org.parvis.mandates.sides.Typed;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/**
 * Draws the places of a business: those that are open, those that the register counts, the rest.
 */
@Component
class EstablishmentView {
    private static final Set<String> DONE = Set.of("added", "closed");

    private final OwnEstablishments own;
    private final Businesses businesses;
    private final Enterprises enterprises;

    EstablishmentView(OwnEstablishments own, Businesses businesses, Enterprises enterprises) {
        this.own = own;
        this.businesses = businesses;
        this.enterprises = enterprises;
    }

    /** Places that the register of enterprises counts and that are not open here. */
    List<OwnEstablishments.New> found(Sides.Side side) {
        return found(side, own.of(side.by()));
    }

    private List<OwnEstablishments.New> found(Sides.Side side, List<Establishment> known) {
        Set<String> numbers =
                known.stream()
                        .filter(place -> !place.closed())
                        .map(Establishment::number)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return businesses
                .number(side.by())
                .map(number -> enterprises.ask(number, side.account().id()))
                .map(
                        answer ->
                                answer instanceof Enterprises.Answer.Known named
                                        ? named.places()
                                        : List.<OwnEstablishments.New>of())
                .orElse(List.of())
                .stream()
                .filter(place -> !numbers.contains(place.number()))
                .toList();
    }

    Page list(Sides.Side side, Typed typed, Fields fields, String done, Words w) {
        List<Establishment> all = own.of(side.by());
        List<BusinessesPage.Place> open = new ArrayList<>();
        List<BusinessesPage.Place> closed = new ArrayList<>();
        for (Establishment place : all) {
            (place.closed() ? closed : open)
                    .add(
                            new BusinessesPage.Place(
                                    place.name(),
                                    place.address(),
                                    number(place.number(), w),
                                    MandatePaths.close(w.lang(), place.id())));
        }
        List<BusinessesPage.Place> found =
                found(side, all).stream()
                        .map(
                                place ->
                                        new BusinessesPage.Place(
                                                place.name(),
                                                place.address(),
                                                number(place.number(), w),
                                                Objects.requireNonNullElse(place.number(), "")))
                        .toList();
        BusinessesPage.Places page =
                new BusinessesPage.Places(
                        side.by().name(),
                        open,
                        found,
                        closed,
                        typed,
                        fields,
                        DONE.contains(done) ? w.say("mandates.places.done." + done) : null);
        return Page.of("mandates/businesses/places", page)
                .title(w.say("mandates.places.title", side.by().name()))
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }

    private static @Nullable String number(@Nullable String number, Words w) {
        return number == null ? null : w.say("mandates.places.number", number);
    }

    /** What closing a place ends is said before. */
    Page closing(Proposer business, Establishment place, Words w) {
        BusinessesPage.Closing page =
                new BusinessesPage.Closing(
                        place.name(),
                        own.limitedTo(business, place.id()).stream()
                                .map(Mandate::holderName)
                                .distinct()
                                .toList(),
                        MandatePaths.close(w.lang(), place.id()),
                        MandatePaths.places(w.lang()));
        return Page.of("mandates/businesses/closePlace", page)
                .title(w.say("mandates.places.close.title", place.name()))
                .nav("account");
    }
}
