package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.types.Lengths;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The other side of a share: somebody opens a link, without an account, and finds one part of
 * another person's form. Opening it changes nothing, so that a program that follows links in
 * messages neither uses nor answers anything.
 */
@Controller
class GuestPages {
    private static final int LONGEST_REASON = 600;

    private final Guests guests;
    private final Shares shares;
    private final QuestionShowing showing;
    private final QuestionAnswering answering;
    private final RowPages rows;
    private final GuestView view;
    private final InstantSource clock;

    GuestPages(
            Guests guests,
            Shares shares,
            QuestionShowing showing,
            QuestionAnswering answering,
            RowPages rows,
            GuestView view,
            InstantSource clock) {
        this.guests = guests;
        this.shares = shares;
        this.showing = showing;
        this.answering = answering;
        this.rows = rows;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping({"/fr/lien", "/en/link"})
    Page code(Words w) {
        return code("", null, w);
    }

    /** The link: the code goes into the browser and out of the address. */
    @GetMapping({"/fr/lien/{code}", "/en/link/{code}"})
    Page link(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        return enter(code, request, response, w);
    }

    @PostMapping({"/fr/lien", "/en/link"})
    Page typed(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        return enter(code, request, response, w);
    }

    private Page enter(
            String code, HttpServletRequest request, HttpServletResponse response, Words w) {
        Optional<Share> share =
                guests.byCode(code, request.getRemoteAddr())
                        .filter(s -> s.state() != Share.State.WITHDRAWN)
                        .filter(s -> !s.expired(clock.instant()));
        if (share.isEmpty()) {
            String typed = code.length() > 60 ? code.substring(0, 60) : code;
            return code(typed, w.say("together.code.unknown"), w);
        }
        guests.give(request, response, share.get(), code);
        return Page.redirect(Paths.guest(share.get().id(), w.lang()));
    }

    private static Page code(String typed, @Nullable String error, Words w) {
        List<FieldError> errors =
                error == null ? List.of() : List.of(new FieldError("code", error));
        GuestCodePage page = new GuestCodePage(Paths.link(w.lang()), typed, error, errors);
        return Page.of("forms/guestCode", page)
                .title(ServicePages.title(w.say("together.code.title"), error != null, w))
                .nav("services")
                .alternate(Paths.link(Paths.other(w.lang())))
                .status(error == null ? 200 : 422);
    }

    @GetMapping({"/fr/partage/{share}", "/en/shared/{share}"})
    Page here(@PathVariable UUID share, HttpServletRequest request, Words w) {
        return guests.open(request, share)
                .map(guest -> view.page(guest, "", null, w))
                .orElseGet(() -> gone(w));
    }

    /** Withdrawn, sent or too late: the same words, so that nobody learns which. */
    private static Page gone(Words w) {
        return Page.redirect(Paths.link(w.lang()));
    }

    @PostMapping({"/fr/partage/{share}/commencer", "/en/shared/{share}/begin"})
    Page begin(@PathVariable UUID share, HttpServletRequest request, Words w) {
        Optional<Guests.Guest> guest = guests.open(request, share);
        if (guest.isEmpty()) {
            return gone(w);
        }
        shares.begin(guest.get().share());
        return Page.redirect(view.way(guest.get(), w).next());
    }

    @GetMapping({"/fr/partage/{share}/page/{page}", "/en/shared/{share}/page/{page}"})
    Page ask(
            @PathVariable UUID share,
            @PathVariable String page,
            HttpServletRequest request,
            Words w) {
        return guests.writing(request, share)
                .map(guest -> showing.ask(guest.editor(), page, request, w))
                .orElseGet(() -> Page.redirect(Paths.guest(share, w.lang())));
    }

    @PostMapping({"/fr/partage/{share}/page/{page}", "/en/shared/{share}/page/{page}"})
    Page answer(
            @PathVariable UUID share,
            @PathVariable String page,
            HttpServletRequest request,
            Words w) {
        Optional<Guests.Guest> guest = guests.writing(request, share);
        Optional<FormPage> definition = guest.flatMap(g -> g.rules().service().form().page(page));
        return guest.isPresent() && definition.isPresent()
                ? answering.keep(guest.get().editor(), definition.get(), request, w).get()
                : Page.redirect(Paths.guest(share, w.lang()));
    }

    @GetMapping({
        "/fr/partage/{share}/page/{page}" + RowPages.ROW,
        "/en/shared/{share}/page/{page}" + RowPages.ROW
    })
    Page askRow(
            @PathVariable UUID share,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Words w) {
        return guests.writing(request, share)
                .map(guest -> rows.ask(guest.editor(), page, row, request, w))
                .orElseGet(() -> Page.redirect(Paths.guest(share, w.lang())));
    }

    @PostMapping({
        "/fr/partage/{share}/page/{page}" + RowPages.ROW,
        "/en/shared/{share}/page/{page}" + RowPages.ROW
    })
    Page answerRow(
            @PathVariable UUID share,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Words w) {
        return guests.writing(request, share)
                .map(guest -> rows.keep(guest.editor(), page, row, request, w).get())
                .orElseGet(() -> Page.redirect(Paths.guest(share, w.lang())));
    }

    @GetMapping({"/fr/partage/{share}/reponses", "/en/shared/{share}/answers"})
    Page answers(@PathVariable UUID share, HttpServletRequest request, Words w) {
        return guests.writing(request, share)
                .map(guest -> view.answers(guest, false, w))
                .orElseGet(() -> Page.redirect(Paths.guest(share, w.lang())));
    }

    /** What is finished is what was read: when it changed meanwhile, it is shown again. */
    @PostMapping({"/fr/partage/{share}/terminer", "/en/shared/{share}/finish"})
    Page finish(
            @PathVariable UUID share,
            @RequestParam(defaultValue = "") String seal,
            HttpServletRequest request,
            Words w) {
        Optional<Guests.Guest> open = guests.writing(request, share);
        if (open.isEmpty()) {
            return Page.redirect(Paths.guest(share, w.lang()));
        }
        Guests.Guest guest = open.get();
        Way way = view.way(guest, w);
        if (!way.next().equals(way.answers())) {
            return Page.redirect(way.next());
        }
        if (!view.seal(guest, way.reading()).equals(seal)) {
            return view.answers(guest, true, w).status(409);
        }
        shares.finish(guest, way.reading(), view.by(guest, way.reading(), w), w.lang());
        return Page.redirect(Paths.guest(share, w.lang()));
    }

    @PostMapping({"/fr/partage/{share}/refuser", "/en/shared/{share}/decline"})
    Page decline(
            @PathVariable UUID share,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Words w) {
        Optional<Guests.Guest> open = guests.open(request, share);
        if (open.isEmpty()) {
            return gone(w);
        }
        Guests.Guest guest = open.get();
        Attestation attestation =
                guest.rules().service().form().attestation(guest.share().part()).orElse(null);
        String text = Lengths.clean(reason);
        if (text.isEmpty() && attestation != null) {
            return view.page(guest, "", w.say("together.error.reason"), w).status(422);
        }
        if (text.length() > LONGEST_REASON) {
            String error = w.say("forms.error.too-long", LONGEST_REASON, text.length());
            return view.page(guest, text.substring(0, LONGEST_REASON), error, w).status(422);
        }
        if (guest.share().state().open()
                && shares.decline(guest.share(), text, w.lang())
                && attestation != null) {
            shares.empty(
                    guest.draft(),
                    guest.rules().service().form().questionsOf(guest.share().part()));
        }
        return Page.redirect(Paths.guest(share, w.lang()));
    }
}
