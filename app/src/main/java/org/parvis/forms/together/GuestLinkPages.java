package org.parvis.forms.together;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Guests;
import org.parvis.forms.editors.Share;
import org.parvis.forms.services.ServicePages;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a guest comes in: by the link that they were sent, or by the code that it carries. */
@Controller
class GuestLinkPages {
    private static final int LONGEST_SHOWN = 60;

    private final Guests guests;
    private final InstantSource clock;

    GuestLinkPages(Guests guests, InstantSource clock) {
        this.guests = guests;
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
            String typed = code.length() > LONGEST_SHOWN ? code.substring(0, LONGEST_SHOWN) : code;
            return code(typed, w.say("together.code.unknown"), w);
        }
        guests.give(request, response, share.get(), code);
        return Page.redirect(Paths.guest(share.get().id(), w.lang()));
    }

    private static Page code(String typed, @Nullable String error, Words w) {
        List<FieldError> errors =
                error == null ? List.of() : List.of(new FieldError("code", error));
        GuestCodePage page = new GuestCodePage(Paths.link(w.lang()), typed, error, errors);
        return Page.of("forms/together/guestCode", page)
                .title(ServicePages.title(w.say("together.code.title"), error != null, w))
                .nav("services")
                .alternate(Paths.link(Paths.other(w.lang())))
                .status(error == null ? 200 : 422);
    }
}
