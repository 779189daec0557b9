package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.WayKind;
import org.parvis.identity.codes.CodeForms;
import org.parvis.identity.codes.Codes;
import org.parvis.identity.codes.Purpose;
import org.parvis.identity.entrance.Entrance;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The code by which somebody who came from a provider shows that an address is theirs. */
@Controller
class ArrivalCodePages {
    private final ArrivalPages pages;
    private final Arrivals arrivals;
    private final Codes codes;
    private final NewArrivals newcomers;
    private final Entrance entrance;

    ArrivalCodePages(
            ArrivalPages pages,
            Arrivals arrivals,
            Codes codes,
            NewArrivals newcomers,
            Entrance entrance) {
        this.pages = pages;
        this.arrivals = arrivals;
        this.codes = codes;
        this.newcomers = newcomers;
        this.entrance = entrance;
    }

    @GetMapping({"/fr/connexion/arrivee/{id}", "/en/sign-in/arrival/{id}"})
    Page type(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        return pages.arrived(
                request,
                next,
                w,
                arrival ->
                        waiting(id, arrival)
                                .map(code -> CodeForms.type(Purpose.ARRIVAL, code, next, w))
                                .orElseGet(() -> pages.gone(arrival, next, w)));
    }

    @PostMapping({"/fr/connexion/arrivee/{id}", "/en/sign-in/arrival/{id}"})
    Page open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.arrived(
                request,
                next,
                w,
                arrival -> {
                    Optional<Codes.Waiting> waiting = waiting(id, arrival);
                    if (waiting.isEmpty()) {
                        return pages.gone(arrival, next, w);
                    }
                    return switch (newcomers.open(arrival, waiting.get(), code, w.lang())) {
                        case Outcome.Ok<UUID>(UUID account) -> {
                            arrivals.forget(request, response);
                            yield entrance.enter(
                                    account,
                                    WayKind.EXTERNAL,
                                    arrival.level(),
                                    next,
                                    w,
                                    request,
                                    response);
                        }
                        case Outcome.Refused<UUID>(Refusal refusal) ->
                                CodeForms.wrong(Purpose.ARRIVAL, waiting.get(), refusal, next, w);
                    };
                });
    }

    private Optional<Codes.Waiting> waiting(String id, Arrival arrival) {
        return codes.waiting(Purpose.ARRIVAL, id, arrival.browser());
    }
}
