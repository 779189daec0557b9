package org.parvis.participation.petitions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.addressed.LetterPages;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody signs a petition; whoever reads the letters says yes, or takes it back. */
@Controller
class SignPages {
    private final Petitions petitions;
    private final Signing signing;
    private final HeldConsultations days;

    SignPages(Petitions petitions, Signing signing, HeldConsultations days) {
        this.petitions = petitions;
        this.signing = signing;
        this.days = days;
    }

    @GetMapping({"/fr/petitions/{code}/signer", "/en/petitions/{code}/sign"})
    Page sign(@PathVariable String code, Words w) {
        Petition of = petition(code);
        return of.takes(days.today())
                ? page(new SignView(w, of, "", false, List.of()))
                : Page.redirect(PetitionPaths.petition(code, w.lang()));
    }

    @PostMapping({"/fr/petitions/{code}/signer", "/en/petitions/{code}/sign"})
    Page signed(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String tell,
            HttpServletRequest request,
            Words w) {
        Petition of = petition(code);
        if (!of.takes(days.today())) {
            return Page.redirect(PetitionPaths.petition(code, w.lang()));
        }
        String from = String.valueOf(request.getRemoteAddr());
        boolean told = tell.equals("yes");
        return switch (signing.ask(of, email, told, from, w.lang())) {
            case Outcome.Ok<Boolean> taken -> Page.redirect(PetitionPaths.signSent(code, w.lang()));
            case Outcome.Refused<Boolean>(var why) -> {
                var errors = List.of(new FieldError("email", w.say(why.key(), why.arguments())));
                yield page(new SignView(w, of, email, told, errors)).status(422);
            }
        };
    }

    private static Page page(SignView view) {
        return Page.of("participation/petitions/sign", view)
                .title(view.w().say("participation.petition.sign.title", view.title().text()))
                .nav(ParticipationPaths.MENU);
    }

    @GetMapping({"/fr/petitions/{code}/signer/envoye", "/en/petitions/{code}/sign/sent"})
    Page sent(@PathVariable String code, Words w) {
        petition(code);
        return LetterPages.sent(
                new LetterPages.Sent(
                        w.say("participation.petition.sent.signed", Signing.YES),
                        PetitionPaths.petition(code, w.lang())),
                w);
    }

    private Petition petition(String code) {
        return petitions
                .find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping({"/fr/ma-signature/{token}", "/en/my-signature/{token}"})
    Page own(@PathVariable String token, Words w) {
        return signing.of(token)
                .map(
                        own ->
                                Page.of(
                                                "participation/petitions/signature",
                                                new SignatureView(
                                                        w,
                                                        own,
                                                        petition(own.petition()),
                                                        days.today(),
                                                        PetitionPaths.signature(token, w.lang())))
                                        .title(w.say("participation.petition.signature"))
                                        .nav(ParticipationPaths.MENU))
                .orElseGet(() -> AuthorPages.gone(w));
    }

    @PostMapping({"/fr/ma-signature/{token}", "/en/my-signature/{token}"})
    Page change(@PathVariable String token, @RequestParam(defaultValue = "") String then, Words w) {
        switch (then) {
            case "confirm" -> signing.confirm(token);
            case "leave" -> signing.leave(token);
            case "withdraw" -> signing.withdraw(token);
            default -> {}
        }
        return Page.redirect(PetitionPaths.signature(token, w.lang()));
    }
}
