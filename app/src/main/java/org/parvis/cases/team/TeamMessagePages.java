package org.parvis.cases.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.MessageRules;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
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

/** The body's side of the conversations of a file. */
@Controller
class TeamMessagePages {
    private final TeamDossiers dossiers;
    private final TeamTalk talk;
    private final CaseWork work;
    private final Enclosures enclosures;

    TeamMessagePages(TeamDossiers dossiers, TeamTalk talk, CaseWork work, Enclosures enclosures) {
        this.dossiers = dossiers;
        this.talk = talk;
        this.work = work;
        this.enclosures = enclosures;
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/messages/{thread:\\d{1,8}}",
        "/en/team/files/{reference}/messages/{thread:\\d{1,8}}"
    })
    Page show(
            FileThreshold.Opened file,
            @PathVariable int thread,
            @RequestParam(required = false) @Nullable String before,
            Words w) {
        ConversationPage.Typed nothing = ConversationPage.Typed.nothing(thread);
        return page(file, nothing, Stretch.asked(before), w, 200);
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/messages/nouveau",
        "/en/team/files/{reference}/messages/new"
    })
    Page begin(FileThreshold.Opened file, Words w) {
        return page(file, ConversationPage.Typed.nothing(null), Stretch.LATEST, w, 200);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/messages",
        "/en/team/files/{reference}/messages"
    })
    Page write(
            FileThreshold.Opened file,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Words w) {
        CaseFile head = dossiers.read(file).head();
        Posted posted = new Posted(form);
        Integer thread = MessageRules.thread(posted.get("thread"));
        String subject = posted.get("subject");
        String text = posted.get("text");
        Enclosures.Desk desk = Enclosures.Desk.of(file.agent(), head.id());
        List<FieldError> errors = new ArrayList<>();
        Enclosures.Came came = enclosures.take(desk, request);
        came.refused().forEach(no -> errors.add(error(Enclosures.FIELD, no, w)));
        boolean filesOnly = !posted.get("then").isEmpty() || form.containsKey("remove");
        if (!filesOnly) {
            MessageRules.check(thread, subject, text)
                    .forEach((field, refusal) -> errors.add(error(field, refusal, w)));
        }
        String how = posted.get("how");
        if (!filesOnly && !how.equals("ask") && !how.equals("write")) {
            errors.add(new FieldError("how", w.say("team.refused.how")));
        }
        if (filesOnly || !errors.isEmpty()) {
            return page(
                    file,
                    new ConversationPage.Typed(thread, subject, text, how, errors),
                    Stretch.LATEST,
                    w,
                    errors.isEmpty() ? 200 : 422);
        }
        Writing writing =
                new Writing(text, MessageRules.place(thread, subject), enclosures.all(desk));
        CaseWork.Ask ask = dossiers.ask(file, head, TeamReply.seen(form));
        Outcome<CaseFile> done =
                how.equals("ask") ? work.ask(ask, writing) : work.write(ask, writing);
        return switch (done) {
            case Outcome.Ok<CaseFile>(CaseFile after) -> {
                enclosures.leave(desk, came);
                int at = thread == null ? after.lastSeq() : thread;
                yield Page.redirect(TeamPaths.message(w, after.reference(), at));
            }
            case Outcome.Refused<CaseFile>(Refusal refusal) ->
                    page(
                            file,
                            new ConversationPage.Typed(
                                    thread, subject, text, how, List.of(error("text", refusal, w))),
                            Stretch.LATEST,
                            w,
                            409);
        };
    }

    private Page page(
            FileThreshold.Opened file,
            ConversationPage.Typed typed,
            Stretch stretch,
            Words w,
            int status) {
        ConversationPage page = talk.page(file, typed, stretch, w).orElseThrow(TeamReply::notFound);
        Integer thread = typed.thread();
        String here = thread == null ? page.open() : TeamPaths.message(w, page.reference(), thread);
        return Page.of("cases/dossier/teamConversation", page)
                .title(page.reference() + ", " + page.subject())
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(here, w.lang().equals("fr") ? "en" : "fr"))
                .status(status);
    }

    private static FieldError error(@Nullable String field, Refusal refusal, Words w) {
        return new FieldError(field, Refused.say(refusal, w));
    }
}
