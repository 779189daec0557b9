package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.DeviceCopies;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Editors;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.web.Device;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What this device keeps: asked for draft by draft, refused where others use the device, erased
 * with one button. Works without script, and says that the copy itself does not.
 */
@Controller
class DevicePages {
    /** A page of a draft, or a row in it. */
    private static final Pattern PLACE =
            Pattern.compile("[a-z][a-z0-9_-]{0,80}(/[a-z][a-z0-9_.]{0,300})?");

    private static final Set<String> DONE = Set.of("stopped", "shared", "own", "erased");

    private final Editors editors;
    private final DraftEntrance entrance;
    private final DeviceCopies copies;
    private final Device here;
    private final OpenDrafts drafts;

    DevicePages(
            Editors editors,
            DraftEntrance entrance,
            DeviceCopies copies,
            Device here,
            OpenDrafts drafts) {
        this.here = here;
        this.drafts = drafts;
        this.editors = editors;
        this.entrance = entrance;
        this.copies = copies;
    }

    @GetMapping({"/fr/appareil", "/en/device"})
    Page device(@Told String done, HttpServletRequest request, Words w) {
        return draw(null, done, List.of(), request, w).title(w.say("device.title"));
    }

    @GetMapping({"/fr/demarche/{draft}/appareil", "/en/form/{draft}/device"})
    Page ofDraft(
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String from,
            @Told String done,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(
                request, draft, person, w, editor -> ofDraft(editor, from, done, request, w));
    }

    private Page ofDraft(
            Editors.Editor editor, String from, String done, HttpServletRequest request, Words w) {
        UUID draft = editor.draft().id();
        if (editor.rules().service().sensitive()) {
            return Page.redirect(Paths.device(w.lang()));
        }
        DevicePage.OfDraft of =
                new DevicePage.OfDraft(
                        draft.toString(),
                        editor.rules().service().name().in(w.lang()),
                        place(from),
                        back(draft, from, w),
                        DeviceCopies.keeps(request, draft),
                        Paths.device(draft, w.lang()));
        return draw(of, done, List.of(), request, w).title(w.say("device.copy.title"));
    }

    private Page draw(
            DevicePage.@Nullable OfDraft draft,
            String done,
            List<DevicePage.Closed> closed,
            HttpServletRequest request,
            Words w) {
        boolean known = DONE.contains(done);
        boolean empties = done.equals("erased") || done.equals("shared");
        DevicePage page =
                new DevicePage(
                        known ? w.say("device.done." + done) : null,
                        empties,
                        done.equals("shared") || DeviceCopies.shared(request),
                        Paths.device(w.lang()),
                        Paths.eraseDevice(w.lang()),
                        empties ? List.of() : here.open(request, w),
                        closed,
                        Paths.resume(w.lang()),
                        draft);
        return Page.of("forms/returning/device", page).nav("services");
    }

    /** A copy for that draft on this device, or no more. */
    @PostMapping({"/fr/demarche/{draft}/appareil", "/en/form/{draft}/device"})
    Page copy(
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String copy,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(
                request,
                draft,
                person,
                w,
                editor -> {
                    boolean sensitive = editor.rules().service().sensitive();
                    if (copy.equals("keep") && !sensitive && !DeviceCopies.shared(request)) {
                        copies.begin(request, response, draft);
                        return Page.redirect(back(draft, from, w));
                    }
                    copies.stop(request, response, draft);
                    return Page.redirect(settings(draft, from, "stopped", w) + "#copy-" + draft);
                });
    }

    /** Lends the key to a page that is open. */
    @PostMapping({"/fr/demarche/{draft}/appareil/cle", "/en/form/{draft}/device/key"})
    ResponseEntity<Key> key(
            @PathVariable UUID draft, HttpServletRequest request, Actor.@Nullable Person person) {
        HttpStatus refused =
                editors.open(request, draft, person).isEmpty()
                        ? HttpStatus.UNAUTHORIZED
                        : HttpStatus.FORBIDDEN;
        Optional<String> key =
                refused == HttpStatus.FORBIDDEN ? copies.key(request, draft) : Optional.empty();
        return ResponseEntity.status(key.isPresent() ? HttpStatus.OK : refused)
                .header("Cache-Control", "no-store")
                .body(new Key(key.orElse("")));
    }

    /**
     * A key that is lent.
     *
     * @param key 256 bits in base 64; empty when there is none
     */
    record Key(String key) {}

    /** Others use this device, or nobody else after all. */
    @PostMapping({"/fr/appareil", "/en/device"})
    Page declare(
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        if (device.equals("own")) {
            Device.declareOwn(request, response);
            return onwards(draft, from, "own", w);
        }
        Page emptied = empty("shared", draft, from, request, response, w);
        Device.declareShared(request, response);
        return emptied;
    }

    @PostMapping({"/fr/appareil/effacer", "/en/device/erase"})
    Page erase(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        return empty("erased", draft, from, request, response, w);
    }

    /**
     * Closes all that stands open here. What belongs to no account comes back by a code alone, so
     * each code is told here, once.
     */
    private Page empty(
            String done,
            String draft,
            String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        List<DevicePage.Closed> closed = drafts.closing(request, w);
        here.empty(request, response);
        DeviceCopies.emptied(response);
        return closed.isEmpty()
                ? onwards(draft, from, done, w)
                : draw(null, done, closed, request, w)
                        .title(w.say("device.title"))
                        .alternate(Paths.device(Paths.other(w.lang())));
    }

    private static Page onwards(String draft, String from, String done, Words w) {
        try {
            return Page.redirect(settings(UUID.fromString(draft), from, done, w));
        } catch (IllegalArgumentException none) {
            return Page.redirect(Paths.device(w.lang()) + "?done=" + done);
        }
    }

    private static String settings(UUID draft, String from, String done, Words w) {
        String place = place(from).isEmpty() ? "" : "from=" + place(from) + "&";
        return Paths.device(draft, w.lang()) + "?" + place + "done=" + done;
    }

    private static String back(UUID draft, String from, Words w) {
        return place(from).isEmpty()
                ? Paths.draft(draft, w.lang())
                : Paths.page(draft, place(from), w.lang());
    }

    private static String place(String from) {
        return PLACE.matcher(from).matches() ? from : "";
    }
}
