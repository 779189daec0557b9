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
import org.parvis.platform.web.PathWords;
import org.parvis.platform.words.TypedDay;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private final OwnSheets own;
    private final InstantSource clock;
    private final ZoneId zone;

    PaperMailController(PaperMail paper, OwnSheets own, InstantSource clock, ZoneId zone) {
        this.paper = paper;
        this.own = own;
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
        return page(agent, id, w, today(), null);
    }

    @GetMapping({"/fr/equipe/lettres/{id}/pdf", "/en/team/letters/{id}/pdf"})
    ResponseEntity<?> pdf(Actor.Agent agent, @PathVariable UUID id) {
        return switch (own.pdf(agent, id)) {
            case Outcome.Ok<byte[]>(byte[] pdf) -> download(id, pdf);
            case Outcome.Refused<byte[]> none ->
                    switch (paper.pdf(agent, id)) {
                        case Outcome.Ok<DocumentContent>(DocumentContent content) ->
                                content.download();
                        case Outcome.Refused<DocumentContent> refused -> throw absent();
                    };
        };
    }

    private static ResponseEntity<byte[]> download(UUID id, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping({"/fr/equipe/lettres/{id}/imprimee", "/en/team/letters/{id}/printed"})
    Page printed(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return paper.printed(agent, id)
                .map(sheet -> Page.redirect(href(w, id)))
                .orElseThrow(PaperMailController::absent);
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
            case Outcome.Refused<LocalDate>(Refusal refusal) -> again(agent, id, w, typed, refusal);
        };
    }

    /** It was not mailed after all: pressed by mistake. */
    @PostMapping({"/fr/equipe/lettres/{id}/reprise", "/en/team/letters/{id}/taken-back"})
    Page takeBack(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return done(own.takeBack(agent, id), agent, id, w, today());
    }

    /** It came back. */
    @PostMapping({"/fr/equipe/lettres/{id}/revenue", "/en/team/letters/{id}/returned"})
    Page returned(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            Words w) {
        TypedDay typed = new TypedDay(day, month, year);
        return done(own.returned(agent, id, typed.read().orElse(null)), agent, id, w, typed);
    }

    private Page done(Outcome<UUID> done, Actor.Agent agent, UUID id, Words w, TypedDay typed) {
        return switch (done) {
            case Outcome.Ok<UUID> ok -> Page.redirect(href(w, id));
            case Outcome.Refused<UUID>(Refusal refusal) -> again(agent, id, w, typed, refusal);
        };
    }

    private Page again(Actor.Agent agent, UUID id, Words w, TypedDay typed, Refusal refusal) {
        return page(agent, id, w, typed, w.say(refusal.key()))
                .alternate(PathWords.translate(href(w, id), other(w)))
                .status(422);
    }

    private TypedDay today() {
        return TypedDay.of(LocalDate.ofInstant(clock.instant(), zone));
    }

    private Page page(Actor.Agent agent, UUID id, Words w, TypedDay typed, @Nullable String error) {
        PaperMail.Sheet sheet = paper.one(agent, id).orElseThrow(PaperMailController::absent);
        LocalDate mailedOn = sheet.message().mailedOn();
        LetterSheetPage page =
                new LetterSheetPage(
                        LettersPage.Row.of(sheet, w),
                        sheet.content().lines(),
                        href(w, id),
                        tray(w),
                        sheet.message().status() == MessageStatus.QUEUED,
                        mailedOn == null ? by(sheet, w) : null,
                        mailedOn == null ? null : w.date(mailedOn),
                        own.turn(agent, id),
                        typed,
                        error);
        return Page.of("post/letterSheet", page)
                .title(sheet.content().subject())
                .nav("letters")
                .inTeam();
    }

    private static @Nullable String by(PaperMail.Sheet sheet, Words w) {
        LocalDate by = sheet.mailBy();
        return by == null ? null : w.dateLong(by);
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
