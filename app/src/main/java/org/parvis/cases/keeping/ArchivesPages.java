package org.parvis.cases.keeping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.web.PathWords;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A receipt of the archives is noted, for one package or for many at once. */
@Controller
class ArchivesPages {
    private static final TypedDay NO_DAY = new TypedDay("", "", "");

    private final ArchivesReceipts receipts;

    ArchivesPages(ArchivesReceipts receipts) {
        this.receipts = receipts;
    }

    /** What stands in the fields of the form. */
    private record Typed(TypedDay on, String number, String packages) {}

    @GetMapping({"/fr/equipe/conservation/archives", "/en/team/retention/archives"})
    Page show(Actor.Agent agent, Words w, @Told String noted) {
        String notice = noted.matches("[1-9][0-9]{0,2}") ? told(Integer.parseInt(noted), w) : null;
        return page(agent, new Typed(NO_DAY, "", ""), List.of(), notice, w);
    }

    private static String told(int noted, Words w) {
        return w.say("archives.noted", noted);
    }

    @PostMapping({"/fr/equipe/conservation/archives", "/en/team/retention/archives"})
    Page note(Actor.Agent agent, Words w, @RequestParam Map<String, String> form) {
        Typed typed =
                new Typed(
                        TypedDay.of("on", name -> form.getOrDefault(name, "")),
                        form.getOrDefault("number", ""),
                        form.getOrDefault("packages", ""));
        return switch (receipts.note(
                agent,
                new ArchivesReceipts.Typed(typed.on().read(), typed.number(), typed.packages()))) {
            case Outcome.Ok<Integer>(Integer noted) ->
                    Page.redirect(TeamPaths.archives(w) + "?noted=" + noted);
            case Outcome.Refused<Integer>(Refusal why) ->
                    page(agent, typed, List.of(error(why, w)), null, w);
        };
    }

    private static FieldError error(Refusal why, Words w) {
        String field =
                switch (why.key()) {
                    case "cases.refused.notAnswerable" -> null;
                    case "archives.refused.day",
                            "archives.refused.future",
                            "archives.refused.before" ->
                            "on";
                    case "archives.refused.number" -> "number";
                    default -> "packages";
                };
        return new FieldError(field, Refused.say(why, w));
    }

    private Page page(
            Actor.Agent agent,
            Typed typed,
            List<FieldError> errors,
            @Nullable String notice,
            Words w) {
        String path = TeamPaths.archives(w);
        ArchivesPage page =
                new ArchivesPage(
                        FileKeeping.answerable(agent),
                        receipts.waiting(agent.body()).stream().map(made -> row(made, w)).toList(),
                        typed.on(),
                        typed.number(),
                        typed.packages(),
                        errors,
                        notice,
                        path,
                        TeamPaths.endOfLife(w));
        return Page.of("cases/keeping/teamArchives", page)
                .title(w.say("archives.title"))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"))
                .status(errors.isEmpty() ? 200 : 422);
    }

    private static DisposalPage.Due row(MadePackage made, Words w) {
        return new DisposalPage.Due(
                made.reference(),
                TeamPaths.keeping(w, made.reference()),
                w.say("archives.made", w.dateTime(made.madeAt())));
    }
}
