package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentCookie;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Contact;
import org.parvis.appointments.WaitingList;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.Cookies;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever has sent nothing, and finds no hour that suits, asks to be told when one is free. */
@Controller
class AloneWaitPages {
    private final AloneDoor door;
    private final WaitingList list;
    private final WaitingView view;
    private final Throttle throttle;

    AloneWaitPages(AloneDoor door, WaitingList list, WaitingView view, Throttle throttle) {
        this.door = door;
        this.list = list;
        this.view = view;
        this.throttle = throttle;
    }

    @GetMapping({
        "/fr/services/{slug}/rendez-vous/attente",
        "/en/services/{slug}/appointments/waiting"
    })
    Page show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            Words w) {
        Asking asking = door.asking(slug, request, w);
        return page(asking, query, Contact.Typed.NOTHING, List.of(), w, 200);
    }

    @PostMapping({
        "/fr/services/{slug}/rendez-vous/attente",
        "/en/services/{slug}/appointments/waiting"
    })
    Page ask(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Asking asking = door.asking(slug, request, w);
        Contact.Typed who = Contact.Typed.of(typed);
        BookingCode code = BookingCode.next();
        Contact.Read read = Contact.read(who, code.shown(), w);
        Contact contact = read.contact();
        if (contact == null) {
            return page(asking, typed, who, read.errors(), w, 422);
        }
        BookingScene scene =
                new BookingScene.WithCode(code, person == null ? null : person.account());
        return switch (ask(scene, asking, typed, contact, w)) {
            case Outcome.Ok<UUID>(UUID id) -> {
                Cookies.give(
                        request,
                        response,
                        AppointmentCookie.WAITING,
                        id.toString(),
                        code.shown(),
                        HeldHere.KEPT);
                yield Page.redirect(AppointmentPaths.waits(w.lang(), id));
            }
            case Outcome.Refused<UUID>(Refusal why) ->
                    page(asking, typed, who, BookingWords.refused(why, w), w, 409);
        };
    }

    private Outcome<UUID> ask(
            BookingScene scene,
            Asking asking,
            MultiValueMap<String, String> typed,
            Contact contact,
            Words w) {
        WaitingList.Wanted wanted = view.wanted(asking, typed, null, contact, w);
        if (wanted == null) {
            return Outcome.refused("appointments.refused.until");
        }
        return switch (throttle.take(contact.buckets())) {
            case Throttle.Answer.Wait wait -> Outcome.refused("appointments.refused.contact");
            case Throttle.Answer.Go(List<Throttle.Bucket> taken) -> {
                Outcome<UUID> done = list.ask(scene, wanted);
                if (done instanceof Outcome.Refused) {
                    throttle.giveBack(taken);
                }
                yield done;
            }
        };
    }

    private Page page(
            Asking asking,
            MultiValueMap<String, String> typed,
            Contact.Typed who,
            List<FieldError> errors,
            Words w,
            int status) {
        return view.asked(asking, typed, who, errors, w)
                .nav("services")
                .discreet(asking.service().sensitive())
                .alternate(AppointmentPaths.waiting(AloneDoor.alternate(asking, w)))
                .status(status);
    }
}
