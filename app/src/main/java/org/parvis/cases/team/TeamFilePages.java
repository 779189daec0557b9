package org.parvis.cases.team;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a file for the agents of its body. Each form is one act; when it is refused, the page
 * comes back with what was typed, what is wrong, and what others did meanwhile.
 */
@Controller
class TeamFilePages {
    private final TeamFiles files;
    private final TeamDossiers dossiers;
    private final TeamActs acts;

    TeamFilePages(TeamFiles files, TeamDossiers dossiers, TeamActs acts) {
        this.files = files;
        this.dossiers = dossiers;
        this.acts = acts;
    }

    @GetMapping({"/fr/equipe/dossiers/{reference}", "/en/team/files/{reference}"})
    Page show(
            FileThreshold.Opened file,
            Words w,
            @Told @Nullable String told,
            @RequestParam(required = false) @Nullable String before) {
        String key = "team.told." + told;
        String notice = told != null && w.has(key) ? w.say(key) : null;
        return page(file, TeamTyped.NOTHING, notice, Stretch.asked(before), w, 200);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/actes/{act}",
        "/en/team/files/{reference}/acts/{act}"
    })
    Page act(
            FileThreshold.Opened file,
            Words w,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> form) {
        TeamDossier before = dossiers.read(file);
        CaseFile head = before.head();
        int seen = TeamReply.seen(form);
        Posted posted = new Posted(form);
        Set<String> beside = TypedBeside.of(act, posted, before.drafted());
        if (act.equals(TypedBeside.NOTHING_DONE)) {
            FieldError none = new FieldError(null, w.say("team.again.told"));
            TeamTyped typed = new TeamTyped("", form, seen, List.of(none), false, beside);
            return page(file, typed, null, Stretch.LATEST, w, 422);
        }
        Outcome<CaseFile> outcome =
                acts.perform(act, dossiers.ask(file, head, seen), posted)
                        .orElseThrow(TeamReply::notFound);
        return switch (outcome) {
            case Outcome.Ok<CaseFile> done ->
                    TypedBeside.unsent(act, posted, before.drafted())
                            ? page(
                                    file,
                                    beside(form, seen, beside),
                                    w.say(told(act, posted)),
                                    Stretch.LATEST,
                                    w,
                                    200)
                            : Page.redirect(next(act, posted, head, w));
            case Outcome.Refused<CaseFile>(Refusal refusal) -> {
                boolean conflict = refusal.key().equals(TeamReply.CONFLICT);
                TeamTyped typed =
                        new TeamTyped(
                                act,
                                form,
                                seen,
                                List.of(
                                        new FieldError(
                                                TeamActs.field(act, refusal),
                                                Refused.say(refusal, w))),
                                conflict);
                yield page(file, typed.with(beside), null, Stretch.LATEST, w, conflict ? 409 : 422);
            }
        };
    }

    /** What was typed beside what was just done, to go on from. */
    private static TeamTyped beside(
            MultiValueMap<String, String> form, int seen, Set<String> beside) {
        return new TeamTyped("", form, seen, List.of(), false, beside);
    }

    private static String told(String act, Posted form) {
        return "team.told." + (act.equals("say") ? form.get("how") : act);
    }

    private static String next(String act, Posted form, CaseFile head, Words w) {
        if (act.equals("prepare") && form.get("then").equals("sign")) {
            return TeamPaths.decision(w, head.reference());
        }
        String told = act.equals("say") ? form.get("how") : act;
        return TeamPaths.file(w, head.reference()) + "?told=" + told;
    }

    private Page page(
            FileThreshold.Opened file,
            TeamTyped typed,
            @Nullable String notice,
            Stretch stretch,
            Words w,
            int status) {
        TeamFilePage page = files.page(file, typed, notice, stretch, w);
        String path = TeamPaths.file(w, page.heading().reference());
        String other = w.lang().equals("fr") ? "en" : "fr";
        return Page.of("cases/team/teamFile", page)
                .title(page.heading().reference() + ", " + page.heading().title())
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, other))
                .status(status);
    }
}
