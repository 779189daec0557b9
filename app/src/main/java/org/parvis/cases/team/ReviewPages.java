package org.parvis.cases.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.decision.Opinions;
import org.parvis.cases.decision.ReviewWork;
import org.parvis.cases.decision.SigningOff;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Settings;
import org.parvis.platform.Told;
import org.parvis.platform.web.PathWords;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The examination of a file by its agents: fairness, checklists, notice of intention. */
@Controller
class ReviewPages {
    private static final int LONGEST = 20_000;

    private final TeamDossiers dossiers;
    private final ReviewWork work;
    private final SigningOff signing;
    private final Opinions opinions;
    private final ReviewDesk desk;
    private final Settings settings;

    ReviewPages(
            TeamDossiers dossiers,
            ReviewWork work,
            SigningOff signing,
            Opinions opinions,
            ReviewDesk desk,
            Settings settings) {
        this.settings = settings;
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.work = work;
        this.signing = signing;
        this.desk = desk;
    }

    @GetMapping({"/fr/equipe/dossiers/{reference}/examen", "/en/team/files/{reference}/review"})
    Page show(FileThreshold.Opened file, Words w, @Told @Nullable String told) {
        String key = "review.told." + told;
        String said = w.has(key) ? w.say(key) : null;
        return page(file, TeamTyped.NOTHING, said, null, w, 200);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/examen/{act}",
        "/en/team/files/{reference}/review/{act}"
    })
    Page act(
            FileThreshold.Opened file,
            Words w,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> form) {
        CaseFile head = dossiers.read(file).head();
        if (act.equals("link")) {
            return handOver(file, head, form, w);
        }
        int seen = TeamReply.seen(form);
        CaseWork.Ask ask = dossiers.ask(file, head, seen);
        Posted posted = new Posted(form);
        Outcome<CaseFile> outcome =
                switch (act) {
                    case "check" -> work.check(ask, posted.get("step"), posted.all("items"), "");
                    case "intend" -> intend(ask, posted);
                    case "opinion" -> opinion(ask, posted);
                    case "signed-off" ->
                            signing.signOff(ask, posted.get("level"), posted.get("note"));
                    case "sent-back" ->
                            signing.sendBack(ask, posted.get("level"), posted.get("note"));
                    default -> throw TeamReply.notFound();
                };
        return switch (outcome) {
            case Outcome.Ok<CaseFile> done ->
                    Page.redirect(TeamPaths.review(w, head.reference()) + "?told=" + act);
            case Outcome.Refused<CaseFile>(Refusal refusal) ->
                    page(
                            file,
                            typed(act, form, seen, refusal, w),
                            null,
                            null,
                            w,
                            refusal.key().equals(TeamReply.CONFLICT) ? 409 : 422);
        };
    }

    /** The link is told on this page and never again: nothing keeps it. */
    private Page handOver(
            FileThreshold.Opened file, CaseFile head, MultiValueMap<String, String> form, Words w) {
        String opinion = new Posted(form).get("opinion");
        return switch (opinions.handOver(head, opinion, w.lang())) {
            case Outcome.Ok<String>(String path) ->
                    page(
                            file,
                            TeamTyped.NOTHING,
                            w.say("review.opinions.handed"),
                            settings.publicUrl() + path,
                            w,
                            200);
            case Outcome.Refused<String>(Refusal refusal) ->
                    page(file, typed("link", form, head.lastSeq(), refusal, w), null, null, w, 422);
        };
    }

    private Outcome<CaseFile> opinion(CaseWork.Ask ask, Posted posted) {
        String email = posted.get("email");
        if (posted.get("expert").isEmpty() || posted.get("question").isEmpty()) {
            return Outcome.refused("cases.refused.opinionEmpty");
        }
        if (posted.get("question").length() > LONGEST) {
            return Outcome.refused("team.refused.long", LONGEST);
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            return Outcome.refused("cases.refused.opinionEmail");
        }
        return TypedDay.of("until", posted::get)
                .read()
                .map(
                        until ->
                                opinions.ask(
                                        ask,
                                        new Opinions.Asking(
                                                posted.get("expert"),
                                                email.isEmpty() ? null : email,
                                                posted.get("question"),
                                                until)))
                .orElseGet(() -> Outcome.refused("cases.refused.opinionDay"));
    }

    private Outcome<CaseFile> intend(CaseWork.Ask ask, Posted posted) {
        return posted.get("reasons").length() > LONGEST
                ? Outcome.refused("team.refused.long", LONGEST)
                : work.intend(
                        ask,
                        posted.get("outcome"),
                        posted.get("reasons"),
                        posted.all("provisions"));
    }

    static TeamTyped typed(
            String act, MultiValueMap<String, String> form, int seen, Refusal refusal, Words w) {
        return new TeamTyped(
                act,
                form,
                seen,
                List.of(new FieldError(field(refusal), Refused.say(refusal, w))),
                refusal.key().equals(TeamReply.CONFLICT));
    }

    private static @Nullable String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "cases.refused.outcome", "cases.refused.favourable" -> "outcome";
            case "cases.refused.reasons", "team.refused.long" -> "reasons";
            case "cases.refused.noteMissing" -> "note";
            case "cases.refused.opinionEmpty" -> "question";
            case "cases.refused.opinionEmail" -> "email";
            case "cases.refused.opinionDay" -> "until";
            case "cases.refused.provisions", "cases.refused.unknownProvision" -> "provisions";
            default -> null;
        };
    }

    private Page page(
            FileThreshold.Opened file,
            TeamTyped typed,
            @Nullable String told,
            @Nullable String link,
            Words w,
            int status) {
        TeamDossier dossier = dossiers.read(file);
        String path = TeamPaths.review(w, dossier.head().reference());
        return Page.of(
                        "cases/team/teamReview",
                        desk.page(file.agent(), dossier, typed, told, link, w))
                .title(w.say("review.title", dossier.head().reference()))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"))
                .status(status);
    }
}
