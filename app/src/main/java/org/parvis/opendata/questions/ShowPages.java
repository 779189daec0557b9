package org.parvis.opendata.questions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileContents.Contents;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.VersionLine;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever works on a question shows it with its answer, once the answer is signed. */
@Controller
class ShowPages {
    private final Showing showing;

    ShowPages(Showing showing) {
        this.showing = showing;
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/reponse-publique",
        "/en/team/files/{reference}/public-answer"
    })
    Page show(MemberEntry entry, @PathVariable String reference, Words w) {
        Showing.Opened file = showing.opened(entry);
        return page(file, file.typed(), file.contents().lastSeq(), List.of(), w);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/reponse-publique",
        "/en/team/files/{reference}/public-answer"
    })
    Page shown(
            MemberEntry entry,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String seen,
            Words w) {
        Showing.Opened file = showing.opened(entry);
        ShowForm form = new ShowForm(question, answer, change);
        int read = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
        List<FieldError> errors = form.errors(file.versions(), w);
        if (!errors.isEmpty()) {
            return page(file, form, read, errors, w).status(422);
        }
        return switch (showing.show(entry, file, form, read)) {
            case Outcome.Ok<Integer> done ->
                    Page.redirect(ShowPaths.team(file.contents().reference(), w.lang()));
            case Outcome.Refused<Integer>(Refusal why) ->
                    page(
                                    file,
                                    form,
                                    file.contents().lastSeq(),
                                    List.of(
                                            new FieldError(
                                                    null, w.say(why.key(), why.arguments()))),
                                    w)
                            .status(409);
        };
    }

    private static Page page(
            Showing.Opened file, ShowForm typed, int seen, List<FieldError> errors, Words w) {
        String lang = w.lang();
        Contents contents = file.contents();
        ShowView view =
                new ShowView(
                        Link.to(contents.reference(), ShowPaths.file(contents.reference(), lang)),
                        w.say("opendata.ask.show.turn." + file.stage(), file.recalled()),
                        file.ready() ? ShowPaths.team(contents.reference(), lang) : null,
                        DataQuestions.said(contents, "about"),
                        w.say(
                                "opendata.ask.show.where",
                                named(contents, "column"),
                                named(contents, "row")),
                        seen,
                        typed,
                        changes(file.versions(), w),
                        shown(file, w),
                        errors);
        return Page.of("opendata/questions/show", view).title(w.say("opendata.ask.show")).inTeam();
    }

    private static String named(Contents contents, String part) {
        String said = DataQuestions.said(contents, part);
        return said.isBlank() ? "–" : said;
    }

    private static @Nullable Link shown(Showing.Opened file, Words w) {
        return file.shown() == null || file.versions().isEmpty()
                ? null
                : Link.to(
                        w.say("opendata.ask.show.see"),
                        DataPaths.questions(file.versions().getFirst().name(), w.lang()));
    }

    private static List<Choice> changes(List<VersionLine> versions, Words w) {
        List<Choice> changes = new ArrayList<>();
        changes.add(Choice.of("none", w.say("opendata.ask.show.none")));
        changes.add(Choice.of("next", w.say("opendata.ask.show.next")));
        for (VersionLine line : versions.stream().limit(10).toList()) {
            changes.add(
                    Choice.of(
                            String.valueOf(line.number()),
                            w.say("opendata.ask.show.version", line.number())));
        }
        return changes;
    }
}
