package org.parvis.mandates.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Establishment;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.sides.Sides;
import org.parvis.mandates.sides.Typed;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The places of a business, for whoever manages it. */
@Controller
class EstablishmentPages {
    private final Sides sides;
    private final OwnEstablishments own;
    private final EstablishmentView view;

    EstablishmentPages(Sides sides, OwnEstablishments own, EstablishmentView view) {
        this.sides = sides;
        this.own = own;
        this.view = view;
    }

    @GetMapping({"/fr/compte/entreprise/etablissements", "/en/account/business/establishments"})
    Page list(
            HttpServletRequest request, Actor.@Nullable Person person, @Told String done, Words w) {
        return sides.business(
                request,
                person,
                side -> view.list(side, Typed.of(Map.of()), Fields.NONE, done, w),
                w);
    }

    /** One that the register counts, by its number there, or one as it was typed. */
    @PostMapping({"/fr/compte/entreprise/etablissements", "/en/account/business/establishments"})
    Page add(HttpServletRequest request, Actor.@Nullable Person person, Words w) {
        Typed typed = Typed.of(request.getParameterMap());
        return sides.business(request, person, side -> add(side, typed, w), w);
    }

    private Page add(Sides.Side side, Typed typed, Words w) {
        List<Problem> problems = new ArrayList<>();
        OwnEstablishments.New place =
                registered(side, typed.text("register"))
                        .orElseGet(() -> PlaceFields.read(typed, problems));
        if (!problems.isEmpty()) {
            return view.list(side, typed, Fields.of(w, problems), "", w);
        }
        return switch (own.add(side.by(), side.account().id(), place)) {
            case Outcome.Ok<UUID> ok ->
                    Page.redirect(MandatePaths.places(w.lang()) + "?done=added");
            case Outcome.Refused<UUID>(Refusal refusal) ->
                    view.list(side, typed, Fields.of(w, new Problem("number", refusal)), "", w);
        };
    }

    /** The register is asked again only about what somebody chose there. */
    private Optional<OwnEstablishments.New> registered(Sides.Side side, String number) {
        return number.isEmpty()
                ? Optional.empty()
                : view.found(side).stream()
                        .filter(place -> number.equals(place.number()))
                        .findFirst();
    }

    @GetMapping({
        "/fr/compte/entreprise/etablissements/{id}/fermer",
        "/en/account/business/establishments/{id}/close"
    })
    Page asked(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return one(request, person, id, (side, place) -> view.closing(side.by(), place, w), w);
    }

    @PostMapping({
        "/fr/compte/entreprise/etablissements/{id}/fermer",
        "/en/account/business/establishments/{id}/close"
    })
    Page close(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return one(
                request,
                person,
                id,
                (side, place) -> {
                    own.close(side.by(), side.account().id(), id);
                    return Page.redirect(MandatePaths.places(w.lang()) + "?done=closed");
                },
                w);
    }

    /** Whoever manages no business has no page of one; a place that is closed is closed. */
    private Page one(
            HttpServletRequest request,
            Actor.@Nullable Person person,
            UUID id,
            BiFunction<Sides.Side, Establishment, Page> page,
            Words w) {
        return sides.business(
                request,
                person,
                side ->
                        own.find(side.by(), id)
                                .filter(place -> !place.closed())
                                .map(place -> page.apply(side, place))
                                .orElseGet(() -> Page.redirect(MandatePaths.places(w.lang()))),
                w);
    }
}
