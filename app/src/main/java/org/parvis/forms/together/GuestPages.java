package org.parvis.forms.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.Attestation;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.editors.Guests;
import org.parvis.forms.editors.Shares;
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
    private final GuestView view;
    private final GuestEntrance entrance;

    GuestPages(Guests guests, Shares shares, GuestView view, GuestEntrance entrance) {
        this.guests = guests;
        this.shares = shares;
        this.view = view;
        this.entrance = entrance;
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

    @GetMapping({"/fr/partage/{share}/reponses", "/en/shared/{share}/answers"})
    Page answers(@PathVariable UUID share, HttpServletRequest request, Words w) {
        return entrance.open(request, share, w, guest -> view.answers(guest, false, w));
    }

    /** What is finished is what was read: when it changed meanwhile, it is shown again. */
    @PostMapping({"/fr/partage/{share}/terminer", "/en/shared/{share}/finish"})
    Page finish(
            @PathVariable UUID share,
            @RequestParam(defaultValue = "") String seal,
            HttpServletRequest request,
            Words w) {
        return entrance.open(request, share, w, guest -> finish(guest, seal, w));
    }

    private Page finish(Guests.Guest guest, String seal, Words w) {
        Way way = view.way(guest, w);
        if (!way.next().equals(way.answers())) {
            return Page.redirect(way.next());
        }
        if (!view.seal(guest, way.reading()).equals(seal)) {
            return view.answers(guest, true, w).status(409);
        }
        shares.finish(guest, way.reading(), view.by(guest, way.reading(), w), w.lang());
        return Page.redirect(Paths.guest(guest.share().id(), w.lang()));
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
