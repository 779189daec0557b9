package org.parvis.disputes.invited;

import java.util.Optional;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.InvitationScene;
import org.parvis.disputes.seats.Seats;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of an invitation leads. It says nothing of the dispute: whoever has the link may
 * have it from somebody else. The code that opens it goes to the address that was invited.
 */
@Controller
class InvitedPages {
    private final Scenes scenes;
    private final Seats seats;
    private final DisputeMail mail;
    private final DisputeDays days;

    InvitedPages(Scenes scenes, Seats seats, DisputeMail mail, DisputeDays days) {
        this.scenes = scenes;
        this.seats = seats;
        this.mail = mail;
        this.days = days;
    }

    @GetMapping({"/fr/differends/invitation/{token}", "/en/disputes/invitation/{token}"})
    Page show(
            @PathVariable String token,
            @RequestParam(required = false) Optional<String> sent,
            Words w) {
        Seats.Seat seat = seat(token);
        InvitationPage page =
                new InvitationPage(
                        w.say("disputes.invited.title." + seat.side().code()),
                        seat.reference(),
                        masked(seat.contact().email()),
                        sent.isPresent(),
                        DisputePaths.invitation(token, w),
                        DisputePaths.follow(w));
        return Page.of("disputes/invited/invitation", page).title(page.title()).discreet(true);
    }

    @PostMapping({"/fr/differends/invitation/{token}", "/en/disputes/invitation/{token}"})
    Page send(@PathVariable String token, Words w) {
        mail.code(seat(token), days.now());
        return Page.redirect(DisputePaths.invitation(token, w) + "?sent=1");
    }

    private Seats.Seat seat(String token) {
        return scenes.reading(InvitationScene.of(token), seats::invited)
                .orElseThrow(Disputes::absent);
    }

    /** Enough for whoever has the address to know it. */
    private static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "" : email.charAt(0) + "•••" + email.substring(at);
    }
}
