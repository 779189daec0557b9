package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
import org.parvis.participation.DraftText.Paragraph;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What people say of a paragraph of a draft text: read, written, checked and sent. */
@Controller
class RemarkPages {
    private final TakingPart taking;
    private final Contributions contributions;
    private final OpenContribution open;
    private final TextVoices voices;

    RemarkPages(
            TakingPart taking,
            Contributions contributions,
            OpenContribution open,
            TextVoices voices) {
        this.taking = taking;
        this.contributions = contributions;
        this.open = open;
        this.voices = voices;
    }

    @GetMapping({
        "/fr/consultations/{code}/texte/{paragraph}",
        "/en/consultations/{code}/text/{paragraph}"
    })
    Page show(
            @PathVariable String code,
            @PathVariable String paragraph,
            @RequestParam(required = false) @Nullable UUID after,
            HttpServletRequest request,
            Words w) {
        return shown(page(code, paragraph, after, request, w));
    }

    @PostMapping({
        "/fr/consultations/{code}/texte/{paragraph}",
        "/en/consultations/{code}/text/{paragraph}"
    })
    Page write(
            @PathVariable String code,
            @PathVariable String paragraph,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        RemarkPage page = page(code, paragraph, null, request, w);
        RemarkForm typed = RemarkForm.read(fields);
        String then = fields.getOrDefault("then", "");
        if (page.form() == null) {
            return shown(page.with(typed, List.of(wrong("participation.take.closed", w))))
                    .status(422);
        }
        if (then.equals("remove")) {
            return removed(page, request);
        }
        List<FieldError> errors = typed.errors(w);
        if (!errors.isEmpty() || then.equals("edit")) {
            return shown(page.with(typed, then.equals("edit") ? List.of() : errors))
                    .status(then.equals("edit") ? 200 : 422);
        }
        if (!typed.version().equals(page.version().code())) {
            return shown(again(page, typed, w)).status(409);
        }
        return then.equals("send") ? sent(page, typed, request, response) : checked(page, typed);
    }

    /** What was typed beside the text as it reads now. */
    private static RemarkPage again(RemarkPage page, RemarkForm typed, Words w) {
        RemarkForm now =
                new RemarkForm(typed.key(), page.version().code(), typed.wording(), typed.words());
        return page.with(now, List.of(wrong("participation.remark.changed", w)));
    }

    private Page removed(RemarkPage page, HttpServletRequest request) {
        open.in(page.consultation(), request)
                .ifPresent(
                        one -> contributions.removeRemark(one.number(), page.paragraph().code()));
        return Page.redirect(ParticipationPaths.receipt(page.w().lang()) + "?done=removed");
    }

    private Page sent(
            RemarkPage page,
            RemarkForm typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Consultation of = page.consultation();
        var from = TakingPart.Sender.of(request, page.w().lang());
        Outcome<ReceiptNumber> sent =
                open.send(
                        of,
                        typed.key(),
                        request,
                        response,
                        (number, begins, browser) ->
                                taking.remark(of, number, page.remark(typed), browser, from));
        return switch (sent) {
            case Outcome.Ok<ReceiptNumber> kept ->
                    Page.redirect(ParticipationPaths.receipt(page.w().lang()) + "?done=sent");
            case Outcome.Refused<ReceiptNumber>(Refusal why) ->
                    refused(page, why.key().equals(TakingPart.OVER) ? typed.anew() : typed, why);
        };
    }

    private static Page refused(RemarkPage page, RemarkForm typed, Refusal why) {
        String told = page.w().say(why.key(), why.arguments());
        return shown(page.with(typed, List.of(new FieldError(null, told)))).status(422);
    }

    private RemarkPage page(
            String code,
            String paragraph,
            @Nullable UUID after,
            HttpServletRequest request,
            Words w) {
        Consultation of = taking.find(code).orElseThrow(RemarkPages::none);
        TextVersion version =
                of.text().lastWith(paragraph, taking.today()).orElseThrow(RemarkPages::none);
        Paragraph it = version.paragraph(paragraph).orElseThrow(RemarkPages::none);
        List<TextVoices.Published> read = voices.of(taking.asking(of), paragraph, after);
        boolean more = read.size() > TextVoices.PAGE;
        List<TextVoices.Published> shown = more ? read.subList(0, TextVoices.PAGE) : read;
        String next =
                more
                        ? ParticipationPaths.paragraph(code, paragraph, w.lang())
                                + "?after="
                                + shown.getLast().id()
                        : null;
        Remark mine =
                open.in(of, request).flatMap(one -> one.said().remark(paragraph)).orElse(null);
        RemarkForm form = taking.takesRemarks(of, version) ? form(version, it, mine, w) : null;
        return new RemarkPage(w, of, version, it, shown, next, form, mine != null, List.of());
    }

    private static RemarkForm form(
            TextVersion version, Paragraph it, @Nullable Remark mine, Words w) {
        String stands = it.text().in(w.lang());
        return mine == null
                ? RemarkForm.of(version.code(), stands)
                : RemarkForm.of(version.code(), stands, mine);
    }

    private static Page shown(RemarkPage page) {
        return Page.of("participation/voices/remark", page)
                .title(page.w().say("participation.remark.title", page.article()))
                .nav(ParticipationPaths.MENU);
    }

    private static Page checked(RemarkPage page, RemarkForm typed) {
        return Page.of("participation/voices/remark-check", page.with(typed, List.of()))
                .title(page.w().say("participation.check.title"))
                .nav(ParticipationPaths.MENU)
                .alone();
    }

    private static FieldError wrong(String key, Words w) {
        return new FieldError(null, w.say(key));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
