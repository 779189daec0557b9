package org.parvis.disputes.invited;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.BrowserCodes;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.InvitationScene;
import org.parvis.disputes.seats.LetterEntry;
import org.parvis.disputes.seats.Seats;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of an invitation leads. It says nothing of the dispute: whoever has the link may
 * have it from somebody else. The code that opens it goes to the address that was invited, or
 * stands in the letter that has the link, and opens once.
 */
@Controller
class InvitedPages {
    private final Scenes scenes;
    private final Seats seats;
    private final DisputeMail mail;
    private final LetterEntry letters;
    private final BrowserCodes browsers;
    private final DisputeDays days;

    InvitedPages(
            Scenes scenes,
            Seats seats,
            DisputeMail mail,
            LetterEntry letters,
            BrowserCodes browsers,
            DisputeDays days) {
        this.scenes = scenes;
        this.seats = seats;
        this.mail = mail;
        this.letters = letters;
        this.browsers = browsers;
        this.days = days;
    }

    @GetMapping({"/fr/differends/invitation/{token}", "/en/disputes/invitation/{token}"})
    Page show(
            @PathVariable String token,
            @RequestParam(required = false) Optional<String> sent,
            Words w) {
        return page(InvitationPage.of(seat(token), token, sent.isPresent(), w), 200);
    }

    private static Page page(InvitationPage page, int status) {
        return Page.of(
                        page.byLetter() ? "disputes/invited/letter" : "disputes/invited/invitation",
                        page)
                .title(page.title())
                .discreet(true)
                .status(status);
    }

    /** Somebody asks for a code, or types that of a letter. */
    @PostMapping({"/fr/differends/invitation/{token}", "/en/disputes/invitation/{token}"})
    Page send(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Seats.Seat seat = seat(token);
        if (!seat.contact().reach().byLetter()) {
            mail.code(seat, days.now());
        } else if (code != null) {
            return switch (letters.enter(seat, code, email)) {
                case Outcome.Ok<Seats.Seat> ok -> {
                    browsers.remember(
                            request, response, person, seat.reference(), seat.contact().code());
                    yield Page.redirect(DisputePaths.table(seat.reference(), w));
                }
                case Outcome.Refused<Seats.Seat>(Refusal why) ->
                        page(InvitationPage.of(seat, token, false, w).wrong(why, email, w), 422);
            };
        } else if (!letters.again(seat)) {
            return page(InvitationPage.of(seat, token, false, w).tooSoon(w), 409);
        }
        return Page.redirect(DisputePaths.invitation(token, w) + "?sent=1");
    }

    private Seats.Seat seat(String token) {
        return scenes.reading(InvitationScene.of(token), seats::invited)
                .orElseThrow(Disputes::absent);
    }
}
