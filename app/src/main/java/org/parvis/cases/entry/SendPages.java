package org.parvis.cases.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.FileCodes;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.ds.Words;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.Forms;
import org.parvis.forms.SentForms;
import org.parvis.identity.Assurance;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The button at the end of a form: sends, remembers the file's code in this browser, shows the
 * receipt. Whoever presses again because no answer came finds the same receipt.
 */
@Controller
class SendPages {
    private static final String UNPROVEN = "cases.refused.unproven";
    private static final String REPRESENTED = "cases.refused.represented.";

    private final Sending sending;
    private final Forms forms;
    private final SentForms sent;
    private final FileCodes codes;
    private final Assurance assurance;
    private final Services services;

    SendPages(
            Sending sending,
            Forms forms,
            SentForms sent,
            FileCodes codes,
            Assurance assurance,
            Services services) {
        this.assurance = assurance;
        this.services = services;
        this.sending = sending;
        this.forms = forms;
        this.sent = sent;
        this.codes = codes;
    }

    @PostMapping({"/fr/demarche/{draft}/envoyer", "/en/form/{draft}/send"})
    Page send(
            @PathVariable UUID draft,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        int level = assurance.level(request);
        return switch (sending.send(
                draft, account(person), () -> complete(draft, level, request, person))) {
            case Outcome.Ok<Receipt>(Receipt receipt) ->
                    receipt(
                            draft,
                            receipt.reference(),
                            receipt.code(),
                            request,
                            response,
                            person,
                            w);
            case Outcome.Refused<Receipt>(Refusal refusal)
                    when refusal.key().equals(UNPROVEN)
                            && refusal.arguments()[0] instanceof Integer asked ->
                    Page.redirect(
                            assurance
                                    .missing(asked, answers(draft, w), request, w)
                                    .orElseGet(() -> answers(draft, w)));
            case Outcome.Refused<Receipt>(Refusal refusal)
                    when refusal.key().startsWith(REPRESENTED) ->
                    notSent(draft, refusal, w);
            case Outcome.Refused<Receipt> other -> again(draft, request, response, person, w);
        };
    }

    private static @Nullable UUID account(Actor.@Nullable Person person) {
        return person == null ? null : person.account();
    }

    /** The mandate does not go so far: the draft stays, and the person may send it. */
    private static Page notSent(UUID draft, Refusal refusal, Words w) {
        UnsentPage page = new UnsentPage(Refused.say(refusal, w), answers(draft, w));
        return Page.of("cases/entry/unsent", page)
                .title(w.say("cases.unsent.title"))
                .nav("services")
                .status(409);
    }

    /** A form is complete when it is also sure enough who sends it; the draft waits meanwhile. */
    private Outcome<CompletedForm> complete(
            UUID draft, int level, HttpServletRequest request, Actor.@Nullable Person person) {
        return forms.complete(request, draft, person)
                .then(
                        form -> {
                            int asked =
                                    services.find(form.service(), form.version())
                                            .orElseThrow()
                                            .assurance();
                            return level >= asked
                                    ? Outcome.ok(form)
                                    : Outcome.refused(UNPROVEN, asked);
                        });
    }

    /** The receipt of what was sent before; else the answers, which say what is missing. */
    @GetMapping({"/fr/demarche/{draft}/envoyer", "/en/form/{draft}/send"})
    Page again(
            @PathVariable UUID draft,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        return sent.find(request, draft, person)
                .map(s -> receipt(draft, s.reference(), s.code(), request, response, person, w))
                .orElseGet(
                        () ->
                                Page.redirect(
                                        forms.admits(request, draft, person)
                                                ? answers(draft, w)
                                                : resume(w)));
    }

    private static String answers(UUID draft, Words w) {
        return w.lang().equals("fr")
                ? "/fr/demarche/" + draft + "/reponses"
                : "/en/form/" + draft + "/answers";
    }

    private static String resume(Words w) {
        return w.lang().equals("fr") ? "/fr/reprendre" : "/en/resume";
    }

    private Page receipt(
            UUID draft,
            String reference,
            String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        if (!code.isEmpty()) {
            codes.remember(request, response, person, reference, code);
        }
        String at = PersonPaths.receipt(reference, w);
        return Page.redirect(at + sent.ending(request, draft));
    }
}
