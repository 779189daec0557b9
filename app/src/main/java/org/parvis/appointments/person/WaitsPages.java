package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentCookie;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.WaitingList;
import org.parvis.appointments.WaitingRow;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.web.Cookies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's place in the list, without an account: by the code in the link that was sent. */
@Controller
class WaitsPages {
    private final WaitingList list;
    private final WaitingView view;
    private final Catalogue catalogue;

    WaitsPages(WaitingList list, WaitingView view, Catalogue catalogue) {
        this.list = list;
        this.view = view;
        this.catalogue = catalogue;
    }

    private record Opened(
            BookingScene scene,
            String code,
            WaitingRow row,
            ServiceDefinition service,
            Appointment what) {}

    @GetMapping({
        "/fr/rendez-vous/attente/{id}/{code:[\\w-]{32}}",
        "/en/appointments/waiting/{id}/{code:[\\w-]{32}}"
    })
    Page open(
            @PathVariable UUID id,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        if (opened(id, code).isEmpty()) {
            throw AppointmentPaths.absent();
        }
        Cookies.give(
                request, response, AppointmentCookie.WAITING, id.toString(), code, HeldHere.KEPT);
        return Page.redirect(AppointmentPaths.waits(w.lang(), id));
    }

    private Optional<Opened> opened(UUID id, String code) {
        BookingScene scene = new BookingScene.WithCode(new BookingCode(code), null);
        return list.of(scene)
                .filter(row -> row.id().equals(id))
                .flatMap(row -> opened(scene, code, row));
    }

    private Optional<Opened> opened(BookingScene scene, String code, WaitingRow row) {
        return catalogue
                .service(row.service())
                .flatMap(
                        service ->
                                service.appointment()
                                        .map(what -> new Opened(scene, code, row, service, what)));
    }

    private Optional<Opened> opened(UUID id, HttpServletRequest request) {
        return Cookies.value(request, AppointmentCookie.WAITING, id.toString())
                .flatMap(code -> opened(id, code));
    }

    @GetMapping({"/fr/rendez-vous/attente/{id}", "/en/appointments/waiting/{id}"})
    Page show(@PathVariable UUID id, HttpServletRequest request, Words w) {
        return opened(id, request)
                .map(opened -> page(opened, w))
                .orElseGet(() -> BookingDoor.gone(w));
    }

    @PostMapping({"/fr/rendez-vous/attente/{id}", "/en/appointments/waiting/{id}"})
    Page act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            Words w) {
        Opened opened = opened(id, request).orElse(null);
        if (opened == null) {
            return BookingDoor.gone(w);
        }
        if ("leave".equals(then)) {
            list.leave(opened.scene());
            return Page.redirect(AppointmentPaths.of(opened.service(), w));
        }
        return Page.redirect(AppointmentPaths.waits(w.lang(), id));
    }

    private Page page(Opened opened, Words w) {
        WaitingRow.@Nullable Offer offer = opened.row().offer();
        return view.waits(
                        opened.row(),
                        opened.what(),
                        offer == null
                                ? null
                                : Link.to(
                                        w.say("appointments.waits.offer"),
                                        AppointmentPaths.opened(
                                                w.lang(), offer.booking(), opened.code())),
                        AppointmentPaths.waits(w.lang(), opened.row().id()),
                        Link.to(
                                opened.service().name().in(w.lang()),
                                AppointmentPaths.service(opened.service(), w)),
                        w)
                .nav("services")
                .discreet(opened.service().sensitive());
    }
}
