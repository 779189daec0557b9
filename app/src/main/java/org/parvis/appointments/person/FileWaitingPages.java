package org.parvis.appointments.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.WaitingList;
import org.parvis.appointments.WaitingRow;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose file wants an hour, and finds none that suits, asks to be told when one is free. */
@Controller
class FileWaitingPages {
    private final FileDoor door;
    private final WaitingList list;
    private final WaitingView view;

    FileWaitingPages(FileDoor door, WaitingList list, WaitingView view) {
        this.door = door;
        this.list = list;
        this.view = view;
    }

    @GetMapping({
        "/fr/dossiers/{reference}/rendez-vous/attente",
        "/en/files/{reference}/appointments/waiting"
    })
    Page show(PartyEntry entry, @RequestParam MultiValueMap<String, String> query, Words w) {
        return page(door.opened(entry), query, List.of(), w, 200);
    }

    @PostMapping({
        "/fr/dossiers/{reference}/rendez-vous/attente",
        "/en/files/{reference}/appointments/waiting"
    })
    Page act(PartyEntry entry, @RequestParam MultiValueMap<String, String> typed, Words w) {
        OpenedFile opened = door.opened(entry);
        boolean counsel = entry.who() instanceof FileActs.Counsel;
        if (!counsel && "leave".equals(typed.getFirst("then"))) {
            list.leave(opened.scene());
            return Page.redirect(AppointmentPaths.ofFile(opened.reference(), w));
        }
        Outcome<UUID> asked =
                counsel ? Outcome.refused("appointments.refused.counsel") : ask(opened, typed, w);
        return switch (asked) {
            case Outcome.Ok<UUID> done ->
                    Page.redirect(
                            AppointmentPaths.waiting(
                                    AppointmentPaths.ofFile(opened.reference(), w)));
            case Outcome.Refused<UUID>(Refusal why) ->
                    page(opened, typed, BookingWords.refused(why, w), w, 409);
        };
    }

    private Outcome<UUID> ask(OpenedFile opened, MultiValueMap<String, String> typed, Words w) {
        if (!opened.open()) {
            return Outcome.refused("appointments.refused.over");
        }
        WaitingList.Wanted wanted =
                view.wanted(door.asking(opened, w), typed, opened.reference(), null, w);
        return wanted == null
                ? Outcome.refused("appointments.refused.until")
                : list.ask(opened.scene(), wanted);
    }

    private Page page(
            OpenedFile opened,
            MultiValueMap<String, String> typed,
            List<FieldError> errors,
            Words w,
            int status) {
        @Nullable WaitingRow row = list.of(opened.scene()).orElse(null);
        String path = AppointmentPaths.ofFile(opened.reference(), w);
        Page page =
                row == null
                        ? view.asked(door.asking(opened, w), typed, null, errors, w)
                        : view.waits(
                                row,
                                opened.what(),
                                row.offer() == null
                                        ? null
                                        : Link.to(w.say("appointments.waits.offer"), path),
                                AppointmentPaths.waiting(path),
                                FileDoor.back(opened, w),
                                w);
        return page.nav("files").discreet(opened.service().sensitive()).status(status);
    }
}
