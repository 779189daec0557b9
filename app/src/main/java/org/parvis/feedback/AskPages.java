package org.parvis.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.platform.Page;
import org.parvis.platform.packs.HelpLines;
import org.parvis.platform.web.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asks whoever read a page whether it helped, and takes what they say. */
@Controller
class AskPages {
    private static final int SHOWN = 5;

    private final Listening listening;
    private final Remarks remarks;
    private final HelpLines help;
    private final Throttle throttle;
    private final Throttle.Limit limit;

    AskPages(
            Listening listening,
            Remarks remarks,
            HelpLines help,
            Throttle throttle,
            FeedbackSettings settings) {
        this.listening = listening;
        this.remarks = remarks;
        this.help = help;
        this.throttle = throttle;
        this.limit = new Throttle.Limit("feedback", settings.most(), Duration.ofHours(1));
    }

    @GetMapping({"/fr/commentaires", "/en/feedback"})
    Page ask(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String helped,
            Words w) {
        return page(page, owner(page), helped, "", List.of(), w);
    }

    @PostMapping({"/fr/commentaires", "/en/feedback"})
    Page take(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String helped,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            Words w) {
        Organization owner = owner(page);
        List<FieldError> errors = errors(helped, words, w);
        if (errors.isEmpty()
                && throttle.take(bucket(request)) instanceof Throttle.Answer.Wait wait) {
            errors = List.of(new FieldError(null, w.say("feedback.ask.often", wait.minutes())));
        }
        if (!errors.isEmpty()) {
            return page(page, owner, helped, words, errors, w).status(422);
        }
        boolean danger =
                listening.take(owner.home(), w.lang(), page, helped.equals("yes"), words.strip());
        return Page.redirect(danger ? Addresses.help(w.lang()) : Addresses.thanks(w.lang()));
    }

    @GetMapping({"/fr/commentaires/merci", "/en/feedback/thanks"})
    Page thanks(Words w) {
        return Page.of("feedback/thanks", new ThanksPage(listening.readBy(), List.of()))
                .title(w.say("feedback.thanks.title"));
    }

    /** For whoever may be in danger; the page says nothing of what they wrote. */
    @GetMapping({"/fr/commentaires/aide", "/en/feedback/help"})
    Page help(Words w) {
        return Page.of("feedback/thanks", new ThanksPage(listening.readBy(), help.all()))
                .title(w.say("feedback.help.title"));
    }

    /** What stands there after it was said; where help answers, if it may be needed. */
    record ThanksPage(LocalDate readBy, List<HelpLines.Line> lines) {}

    private Throttle.Bucket bucket(HttpServletRequest request) {
        return new Throttle.Bucket(
                limit, Throttle.network(String.valueOf(request.getRemoteAddr())));
    }

    private static List<FieldError> errors(String helped, String words, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (!helped.equals("yes") && !helped.equals("no")) {
            errors.add(new FieldError("helped", w.say("feedback.ask.choose")));
        }
        if (words.length() > Listening.LONGEST) {
            errors.add(
                    new FieldError(
                            "words",
                            w.say("feedback.ask.long", Listening.LONGEST, words.length())));
        }
        return errors;
    }

    /** Who answers for it; a page of nobody, or none of ours, is not there. */
    private Organization owner(String page) {
        return Optional.of(page)
                .filter(path -> path.length() <= 200)
                .flatMap(listening::owner)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(
            String path,
            Organization owner,
            String helped,
            String words,
            List<FieldError> errors,
            Words w) {
        List<AskPage.Done> done =
                remarks.done(path, SHOWN).stream()
                        .map(
                                one ->
                                        new AskPage.Done(
                                                w.date(listening.day(one.at())),
                                                w.typeset(one.said().in(w.lang()))))
                        .toList();
        return Page.of(
                        "feedback/ask",
                        new AskPage(
                                path,
                                Addresses.of(w.lang()),
                                owner.inSentence().in(w.lang()),
                                listening.readBy(),
                                helped.isEmpty() ? null : helped,
                                words,
                                done,
                                errors))
                .title(w.say("feedback.ask.title"));
    }
}
