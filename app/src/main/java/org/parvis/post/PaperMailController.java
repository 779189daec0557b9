package org.parvis.post;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.DocumentContent;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.PathWords;
import org.parvis.platform.TypedDay;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The agents' tray of letters: print, mail, note the day. */
@Controller
class PaperMailController {
    private final PaperMail paper;
    private final InstantSource clock;
    private final ZoneId zone;

    PaperMailController(PaperMail paper, InstantSource clock, ZoneId zone) {
        this.paper = paper;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping({"/fr/equipe/lettres", "/en/team/letters"})
    Page list(Actor.Agent agent, Words w) {
        List<LettersPage.Row> rows =
                paper.of(agent).stream().map(s -> LettersPage.Row.of(s, w)).toList();
        return Page.of("post/letters", new LettersPage(rows))
                .title(w.say("post.letters.title"))
                .nav("letters")
                .inTeam();
    }

    @GetMapping({"/fr/equipe/lettres/{id}", "/en/team/letters/{id}"})
    Page one(Actor.Agent agent, @PathVariable UUID id, Words w) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return page(agent, id, w, TypedDay.of(today), null);
    }

    @GetMapping({"/fr/equipe/lettres/{id}/pdf", "/en/team/letters/{id}/pdf"})
    ResponseEntity<InputStreamResource> pdf(Actor.Agent agent, @PathVariable UUID id) {
        return switch (paper.pdf(agent, id)) {
            case Outcome.Ok<DocumentContent>(DocumentContent content) -> content.download();
            case Outcome.Refused<DocumentContent> refused ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping({"/fr/equipe/lettres/{id}/imprimee", "/en/team/letters/{id}/printed"})
    Page printed(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return paper.printed(agent, id)
                .map(sheet -> Page.redirect(href(w, id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping({"/fr/equipe/lettres/{id}/postee", "/en/team/letters/{id}/mailed"})
    Page mailed(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            Words w) {
        TypedDay typed = new TypedDay(day, month, year);
        return switch (paper.mailed(agent, id, typed.read().orElse(null))) {
            case Outcome.Ok<LocalDate> ok -> Page.redirect(tray(w));
            case Outcome.Refused<LocalDate>(Refusal refusal) ->
                    page(agent, id, w, typed, w.say(refusal.key()))
                            .alternate(PathWords.translate(href(w, id), other(w)))
                            .status(422);
        };
    }

    private Page page(Actor.Agent agent, UUID id, Words w, TypedDay typed, @Nullable String error) {
        PaperMail.Sheet sheet =
                paper.one(agent, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate mailedOn = sheet.message().mailedOn();
        LetterSheetPage page =
                new LetterSheetPage(
                        LettersPage.Row.of(sheet, w),
                        sheet.content().lines(),
                        href(w, id),
                        tray(w),
                        sheet.message().status() == MessageStatus.QUEUED,
                        mailedOn == null ? null : w.date(mailedOn),
                        typed,
                        error);
        return Page.of("post/letterSheet", page)
                .title(sheet.content().subject())
                .nav("letters")
                .inTeam();
    }

    private static String other(Words w) {
        return w.lang().equals("fr") ? "en" : "fr";
    }

    static String href(Words w, UUID id) {
        return tray(w) + "/" + id;
    }

    static String tray(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/lettres" : "/en/team/letters";
    }
}
