package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Taking part: the form, its check, sending; and the same to correct what was said. The form
 * carries everything itself, so that nothing of anybody is kept before it is sent.
 */
@Controller
class TakePartPages {
    private final TakingPart taking;
    private final Contributions contributions;
    private final OpenContribution open;

    TakePartPages(TakingPart taking, Contributions contributions, OpenContribution open) {
        this.taking = taking;
        this.contributions = contributions;
        this.open = open;
    }

    @GetMapping({"/fr/consultations/{code}/participer", "/en/consultations/{code}/take-part"})
    Page take(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = consultation(code);
        String other = of.insteadOf(w.lang()).orElse(null);
        if (other != null) {
            return Page.redirect(ParticipationPaths.takePart(code, other));
        }
        TakePage page = page(of, Typed.empty(), null, null, w);
        if (!taking.open(of)) {
            return closed(page);
        }
        // whoever took part by another tool goes on with that contribution: a browser counts once
        return open.in(of, request).isPresent()
                ? Page.redirect(ParticipationPaths.correct(w.lang()))
                : form(page);
    }

    @PostMapping({"/fr/consultations/{code}/participer", "/en/consultations/{code}/take-part"})
    Page take(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        Consultation of = consultation(code);
        Typed typed = Typed.read(request.getParameterMap());
        TakePage page = page(of, typed, null, null, w);
        if (!taking.open(of)) {
            return closed(page).status(422);
        }
        if (!then.equals("send")) {
            return checked(page, then);
        }
        if (!typed.errors(page.all(), w).isEmpty()) {
            return checked(page, then);
        }
        String browser = OpenContribution.browser(of, request, response);
        var from = TakingPart.Sender.of(request, w.lang());
        return sent(taking.send(of, typed, page.said(), browser, from), page, request, response);
    }

    @GetMapping({"/fr/ma-contribution/corriger", "/en/my-contribution/correct"})
    Page correct(HttpServletRequest request, Words w) {
        ReceiptNumber number = VoiceCookie.receipt(request).orElse(null);
        Contribution before = before(number);
        if (number == null || before == null) {
            return Page.redirect(ParticipationPaths.receipt(w.lang()));
        }
        Consultation of = taking.of(before).orElseThrow(TakePartPages::none);
        TakePage page = page(of, Typed.of(before.said()), number, before, w);
        return taking.open(of) ? form(page) : closed(page);
    }

    @PostMapping({"/fr/ma-contribution/corriger", "/en/my-contribution/correct"})
    Page correct(
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        ReceiptNumber number = VoiceCookie.receipt(request).orElse(null);
        Contribution before = before(number);
        if (number == null || before == null) {
            return Page.redirect(ParticipationPaths.receipt(w.lang()));
        }
        Consultation of = taking.of(before).orElseThrow(TakePartPages::none);
        Typed typed = Typed.read(request.getParameterMap());
        TakePage page = page(of, typed, number, before, w);
        if (!taking.open(of)) {
            return closed(page).status(422);
        }
        if (!then.equals("send") || !typed.errors(page.all(), w).isEmpty()) {
            return checked(page, then);
        }
        var from = TakingPart.Sender.of(request, w.lang());
        return sent(taking.correct(of, number, page.said(), from), page, request, response);
    }

    private @Nullable Contribution before(@Nullable ReceiptNumber number) {
        return number == null
                ? null
                : contributions.find(number).filter(one -> !one.withdrawn()).orElse(null);
    }

    /** The form again with what is wrong, or when one goes back to it; else its check. */
    private static Page checked(TakePage page, String then) {
        List<FieldError> errors = page.typed().errors(page.all(), page.w());
        if (then.equals("edit")) {
            return form(page);
        }
        if (!errors.isEmpty()) {
            return form(page.with(errors)).status(422);
        }
        return Page.of("participation/voices/check", page)
                .title(page.w().say("participation.check.title"))
                .nav(ParticipationPaths.MENU)
                .alone();
    }

    private static Page sent(
            Outcome<ReceiptNumber> sent,
            TakePage page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (sent) {
            case Outcome.Ok<ReceiptNumber>(ReceiptNumber number) -> {
                VoiceCookie.open(request, response, number);
                yield Page.redirect(ParticipationPaths.receipt(page.w().lang()) + "?done=sent");
            }
            case Outcome.Refused<ReceiptNumber>(Refusal why) ->
                    form(with(why.key().equals(TakingPart.OVER) ? page.anew() : page, why))
                            .status(422);
        };
    }

    private static TakePage with(TakePage page, Refusal why) {
        String told = page.w().say(why.key(), why.arguments());
        return page.with(List.of(new FieldError(null, told)));
    }

    private Consultation consultation(String code) {
        return taking.find(code).orElseThrow(TakePartPages::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private TakePage page(
            Consultation of,
            Typed typed,
            @Nullable ReceiptNumber number,
            @Nullable Contribution before,
            Words w) {
        return new TakePage(
                w,
                of,
                taking.statements(of, w.lang()),
                typed,
                List.of(),
                number == null
                        ? ParticipationPaths.takePart(of.code(), w.lang())
                        : ParticipationPaths.correct(w.lang()),
                number == null ? null : number.text(),
                before != null && !before.said().isEmpty());
    }

    private static Page form(TakePage page) {
        String title =
                page.w()
                        .say(
                                page.corrects()
                                        ? "participation.take.correct"
                                        : "participation.take.title");
        return Page.of("participation/voices/take", page).title(title).nav(ParticipationPaths.MENU);
    }

    private static Page closed(TakePage page) {
        return Page.of("participation/voices/closed", page)
                .title(page.w().say("participation.closed.title"))
                .nav(ParticipationPaths.MENU);
    }
}
