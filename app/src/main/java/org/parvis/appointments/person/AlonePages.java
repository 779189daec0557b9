package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Place;
import org.parvis.appointments.TimeQuery;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.Throttle;
import org.parvis.portal.spi.ByTurn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one books without having sent anything: a time is chosen and held for ten minutes. */
@Controller
class AlonePages {
    /** So many times may be held from one network: nobody empties a week for fun. */
    private static final Throttle.Limit HOLDS =
            new Throttle.Limit("appointments-holds", 40, Duration.ofMinutes(20));

    /** And so many for each desk of a place, of which a small one has few times a day. */
    private static final int HOLDS_OF_DESK = 8;

    private final AloneDoor door;
    private final Bookings bookings;
    private final Choosing choosing;
    private final Throttle throttle;
    private final HeldHere held;

    AlonePages(
            AloneDoor door,
            Bookings bookings,
            Choosing choosing,
            Throttle throttle,
            HeldHere held) {
        this.door = door;
        this.bookings = bookings;
        this.choosing = choosing;
        this.throttle = throttle;
        this.held = held;
    }

    @ByTurn
    @GetMapping({"/fr/services/{slug}/rendez-vous", "/en/services/{slug}/appointments"})
    Page show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            Words w) {
        return page(door.asking(slug, request, w), query, List.of(), w, 200);
    }

    @ByTurn
    @PostMapping({"/fr/services/{slug}/rendez-vous", "/en/services/{slug}/appointments"})
    Page hold(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Asking asking = door.asking(slug, request, w);
        Bookings.Asked asked = TimeQuery.asked(asking, typed, w.lang(), null, null).orElse(null);
        if (asked == null) {
            return refused(asking, typed, Refusal.of("appointments.refused.choose"), w);
        }
        if (throttle.take(buckets(asked.place(), request)) instanceof Throttle.Answer.Wait) {
            return refused(asking, typed, Refusal.of("appointments.refused.many"), w);
        }
        Optional<HeldHere.Mine> before = held.mine(request);
        BookingCode code = before.map(HeldHere.Mine::code).orElseGet(BookingCode::next);
        BookingScene scene =
                new BookingScene.WithCode(code, person == null ? null : person.account());
        Booking instead = before.map(HeldHere.Mine::booking).orElse(null);
        return switch (bookings.hold(scene, asked, instead)) {
            case Outcome.Ok<UUID>(UUID id) -> {
                held.keep(request, response, id, code);
                yield Page.redirect(AppointmentPaths.booking(id, w));
            }
            case Outcome.Refused<UUID>(Refusal why) -> refused(asking, typed, why, w);
        };
    }

    /** How often one network holds: everywhere, and at that place by how many receive there. */
    private static Throttle.Bucket[] buckets(Place place, HttpServletRequest request) {
        String network = Throttle.network(request.getRemoteAddr());
        Throttle.Limit there =
                new Throttle.Limit(
                        "appointments-holds-there",
                        HOLDS_OF_DESK * place.desks().size(),
                        HOLDS.refill());
        return new Throttle.Bucket[] {
            new Throttle.Bucket(HOLDS, network), new Throttle.Bucket(there, network, place.code())
        };
    }

    private Page refused(Asking asking, MultiValueMap<String, String> typed, Refusal why, Words w) {
        return page(asking, typed, BookingWords.refused(why, w), w, 409);
    }

    private Page page(
            Asking asking,
            MultiValueMap<String, String> query,
            List<FieldError> errors,
            Words w,
            int status) {
        ChoosePage page = choosing.page(asking, TimeQuery.of(query), errors, w);
        return Page.of("appointments/person/choose", page)
                .title(page.title())
                .nav("services")
                .discreet(asking.service().sensitive())
                .alternate(AloneDoor.alternate(asking, w))
                .status(status);
    }
}
