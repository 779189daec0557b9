package org.parvis.cases.mailing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.queue.QueueQuery;
import org.parvis.ds.FieldError;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing to the files of a queue: write, look at it, send, stop, go on, and see the report. */
@Controller
class MailingPages {
    private final Mailings mailings;
    private final TeamRoster roster;

    MailingPages(Mailings mailings, TeamRoster roster) {
        this.mailings = mailings;
        this.roster = roster;
    }

    static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/envois" : "/en/team/mailings";
    }

    @GetMapping({"/fr/equipe/envois", "/en/team/mailings"})
    Page all(Actor.Agent agent, Words w) {
        List<ServiceRow> rows =
                mailings.newest(agent).stream().map(mailing -> row(mailing, w)).toList();
        return page("mailings", new MailingPage.All(rows, TeamPaths.queue(w)))
                .title(w.say("mailings.title"));
    }

    private static ServiceRow row(Mailing mailing, Words w) {
        return new ServiceRow(
                mailing.in(w.lang()).subject(),
                path(w) + "/" + mailing.id(),
                w.dateTime(mailing.madeAt()),
                w.say("mailings.row", mailing.files(), w.say(key(mailing))));
    }

    @GetMapping({"/fr/equipe/envois/nouveau", "/en/team/mailings/new"})
    Page begin(Actor.Agent agent, @RequestParam MultiValueMap<String, String> asked, Words w) {
        Mailing.Words nothing = new Mailing.Words("", "");
        return writing(agent, new Mailings.Draft(QueueQuery.of(asked), nothing, nothing), w);
    }

    private Page writing(Actor.Agent agent, Mailings.Draft draft, Words w) {
        return writing(agent, draft, false, List.of(), w);
    }

    @PostMapping({"/fr/equipe/envois", "/en/team/mailings"})
    Page send(
            Actor.Agent agent,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String then,
            Words w) {
        Posted posted = new Posted(form);
        Mailings.Draft draft =
                new Mailings.Draft(
                        QueueQuery.parse(posted.get("filter")),
                        new Mailing.Words(posted.get("subjectFr"), posted.get("textFr")),
                        new Mailing.Words(posted.get("subjectEn"), posted.get("textEn")));
        if (then.equals("edit")) {
            return writing(agent, draft, w);
        }
        if (then.equals("send")) {
            return switch (mailings.send(agent, draft)) {
                case Outcome.Ok<Mailing>(Mailing sent) -> Page.redirect(path(w) + "/" + sent.id());
                case Outcome.Refused<Mailing>(Refusal refusal) -> wrong(agent, draft, refusal, w);
            };
        }
        return switch (mailings.preview(agent, draft)) {
            case Outcome.Ok<Mailings.Preview> ok -> writing(agent, draft, true, List.of(), w);
            case Outcome.Refused<Mailings.Preview>(Refusal refusal) ->
                    wrong(agent, draft, refusal, w);
        };
    }

    private static final Map<String, String> FIELDS =
            Map.of(
                    "mailings.refused.subject", "subjectFr",
                    "mailings.refused.text", "textFr",
                    "mailings.refused.half", "textEn",
                    "mailings.refused.long", "textFr");

    private Page wrong(Actor.Agent agent, Mailings.Draft draft, Refusal refusal, Words w) {
        FieldError error = new FieldError(FIELDS.get(refusal.key()), Refused.say(refusal, w));
        return writing(agent, draft, false, List.of(error), w).status(422);
    }

    private Page writing(
            Actor.Agent agent,
            Mailings.Draft draft,
            boolean preview,
            List<FieldError> errors,
            Words w) {
        String filter = draft.query().first().address();
        Mailing.Words some = new Mailing.Words("x", "x");
        Mailings.Preview counted =
                mailings.preview(agent, new Mailings.Draft(draft.query(), some, some))
                                instanceof Outcome.Ok<Mailings.Preview>(Mailings.Preview known)
                        ? known
                        : new Mailings.Preview(0, false);
        MailingPage.Writing page =
                new MailingPage.Writing(
                        path(w),
                        TeamPaths.queue(w) + filter,
                        filter,
                        counted.files(),
                        draft.french(),
                        draft.english(),
                        preview,
                        counted.two(),
                        errors);
        return page("mailingNew", page)
                .title(w.say("mailings.new"))
                .alternate(
                        (w.lang().equals("fr")
                                        ? "/en/team/mailings/new"
                                        : "/fr/equipe/envois/nouveau")
                                + filter);
    }

    @GetMapping({"/fr/equipe/envois/{id}", "/en/team/mailings/{id}"})
    Page one(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return one(agent, id, null, w);
    }

    @PostMapping({"/fr/equipe/envois/{id}/approuver", "/en/team/mailings/{id}/approve"})
    Page approve(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return changed(agent, id, mailings.approve(agent, id), w);
    }

    @PostMapping({"/fr/equipe/envois/{id}/arreter", "/en/team/mailings/{id}/stop"})
    Page stop(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return changed(agent, id, mailings.stop(agent, id), w);
    }

    @PostMapping({"/fr/equipe/envois/{id}/reprendre", "/en/team/mailings/{id}/resume"})
    Page resume(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return changed(agent, id, mailings.resume(agent, id), w);
    }

    private Page changed(Actor.Agent agent, UUID id, Outcome<Mailing> outcome, Words w) {
        return switch (outcome) {
            case Outcome.Ok<Mailing> ok -> Page.redirect(path(w) + "/" + id);
            case Outcome.Refused<Mailing>(Refusal refusal) ->
                    one(agent, id, Refused.say(refusal, w), w).status(409);
        };
    }

    private Page one(Actor.Agent agent, UUID id, @Nullable String error, Words w) {
        Mailings.Known known = mailings.find(agent, id).orElseThrow(TeamReply::notFound);
        Mailing mailing = known.mailing();
        UUID approved = mailing.approvedBy();
        MailingPage.One page =
                new MailingPage.One(
                        path(w),
                        path(w) + "/" + id,
                        Status.of(w.say(key(mailing)), tone(mailing)),
                        w.say(
                                "mailings.made",
                                roster.name(mailing.madeBy()),
                                w.dateTime(mailing.madeAt())),
                        approved == null ? null : w.say("mailings.approved", roster.name(approved)),
                        mailing.french(),
                        mailing.english(),
                        mailing.files(),
                        known.report(),
                        mailing.state() == Mailing.State.WAITING
                                && !mailing.madeBy().equals(agent.member()),
                        mailing.state() == Mailing.State.RUNNING,
                        mailing.state() == Mailing.State.STOPPED,
                        error);
        String other = w.lang().equals("fr") ? "en" : "fr";
        return page("mailing", page)
                .title(mailing.in(w.lang()).subject())
                .alternate(PathWords.translate(page.path(), other));
    }

    private static String key(Mailing mailing) {
        return "mailings.state." + mailing.state().code();
    }

    private static Tone tone(Mailing mailing) {
        return switch (mailing.state()) {
            case WAITING -> Tone.WAIT;
            case RUNNING -> Tone.PROGRESS;
            case STOPPED -> Tone.WARN;
            case DONE -> Tone.GOOD;
        };
    }

    private static Page page(String template, Object page) {
        return Page.of("cases/mailing/" + template, page).nav("queue").inTeam();
    }
}
