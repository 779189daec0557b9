package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Appeal;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.web.Cookies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody said, opened by the number of its receipt alone. */
@Controller
class ContributionPages {
    private final TakingPart taking;
    private final OwnStatements statements;
    private final Contributions contributions;
    private final Appeals appeals;

    ContributionPages(
            TakingPart taking,
            OwnStatements statements,
            Contributions contributions,
            Appeals appeals) {
        this.taking = taking;
        this.statements = statements;
        this.contributions = contributions;
        this.appeals = appeals;
    }

    /** Where one types the number. */
    record Find(String typed, @Nullable String error) {}

    @GetMapping({"/fr/ma-contribution", "/en/my-contribution"})
    Page receipt(@Told String done, HttpServletRequest request, Words w) {
        return VoiceCookie.receipt(request)
                .flatMap(
                        number ->
                                contributions
                                        .find(number)
                                        .map(it -> shown(number, it, done, AppealForm.EMPTY, w)))
                .orElseGet(() -> find(new Find("", null), w));
    }

    @PostMapping({"/fr/ma-contribution", "/en/my-contribution"})
    Page open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        if (then.equals("close")) {
            Cookies.drop(request, response, VoiceCookie.RECEIPT);
            return Page.redirect(ParticipationPaths.receipt(w.lang()));
        }
        return switch (taking.look(number, TakingPart.Sender.of(request, w.lang()))) {
            case Outcome.Ok<ReceiptNumber>(ReceiptNumber found) -> {
                VoiceCookie.open(request, response, found);
                yield Page.redirect(ParticipationPaths.receipt(w.lang()));
            }
            case Outcome.Refused<ReceiptNumber>(Refusal why) ->
                    find(new Find(number, w.say(why.key(), why.arguments())), w).status(422);
        };
    }

    /** Takes it all back, while one can. */
    @PostMapping({"/fr/ma-contribution/retirer", "/en/my-contribution/withdraw"})
    Page withdraw(HttpServletRequest request, Words w) {
        String done =
                VoiceCookie.receipt(request)
                        .filter(
                                number ->
                                        contributions
                                                .find(number)
                                                .flatMap(taking::of)
                                                .filter(taking::opens)
                                                .isPresent())
                        .filter(contributions::withdraw)
                        .map(number -> "?done=withdrawn")
                        .orElse("");
        return Page.redirect(ParticipationPaths.receipt(w.lang()) + done);
    }

    /** What is asked there is asked on the receipt. */
    @GetMapping({"/fr/ma-contribution/appel", "/en/my-contribution/appeal"})
    Page receipt(Words w) {
        return Page.redirect(ParticipationPaths.receipt(w.lang()));
    }

    /** Asks for somebody else to read what was refused. */
    @PostMapping({"/fr/ma-contribution/appel", "/en/my-contribution/appeal"})
    Page appeal(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            Words w) {
        ReceiptNumber number = VoiceCookie.receipt(request).orElse(null);
        Contribution it = number == null ? null : contributions.find(number).orElse(null);
        if (number == null || it == null) {
            return Page.redirect(ParticipationPaths.receipt(w.lang()));
        }
        UUID id = Ids.read(text).orElse(Ids.NIL);
        Appeal said = Appeal.read(why);
        Optional<FieldError> wrong =
                it.mayAppeal(id)
                        ? said.wrong(AppealForm.field(id), "participation.appeal.why.none", w)
                        : Optional.empty();
        if (wrong.isPresent()) {
            var form = new AppealForm(id, said.typed(), List.of(wrong.get()));
            return shown(number, it, "", form, w).status(422);
        }
        return switch (appeals.ask(number, id, said)) {
            case Outcome.Ok<Boolean> asked ->
                    Page.redirect(ParticipationPaths.receipt(w.lang()) + "?done=appealed");
            case Outcome.Refused<Boolean>(Refusal refusal) -> {
                var told = new FieldError(null, w.say(refusal.key(), refusal.arguments()));
                yield shown(number, it, "", new AppealForm(null, "", List.of(told)), w).status(409);
            }
        };
    }

    private Page shown(
            ReceiptNumber number, Contribution it, String done, AppealForm form, Words w) {
        Consultation of = taking.of(it).orElse(null);
        var page =
                new ReceiptPage(
                        w,
                        number.text(),
                        it,
                        of,
                        of == null ? List.of() : taking.statements(of, w.lang()),
                        of == null ? List.of() : statements.heard(taking.asking(of)),
                        of != null && taking.opens(of),
                        of != null && taking.open(of),
                        of != null && taking.answers(of),
                        done,
                        form);
        return Page.of("participation/voices/receipt", page)
                .title(w.say("participation.receipt.title"))
                .nav(ParticipationPaths.MENU);
    }

    private static Page find(Find find, Words w) {
        return Page.of("participation/voices/find", find)
                .title(w.say("participation.find.title"))
                .nav(ParticipationPaths.MENU);
    }
}
