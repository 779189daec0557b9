package org.parvis.cases.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.KeepingAct;
import org.parvis.cases.admission.FilePart;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.ds.FieldError;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long a file is kept, by which rule; a legal hold, and its package for the archives. */
@Controller
class KeepingPages {
    private final TeamDossiers dossiers;
    private final FileKeeping keeping;
    private final TransferPackages packages;
    private final RetentionTerms terms;
    private final Journal journal;

    KeepingPages(
            TeamDossiers dossiers,
            FileKeeping keeping,
            TransferPackages packages,
            RetentionTerms terms,
            Journal journal) {
        this.dossiers = dossiers;
        this.keeping = keeping;
        this.packages = packages;
        this.terms = terms;
        this.journal = journal;
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/conservation",
        "/en/team/files/{reference}/retention"
    })
    Page show(
            @FilePart.Shown(FilePart.KEEPING) FileThreshold.Opened file,
            Words w,
            @Told @Nullable String told) {
        String key = "team.keeping.told." + told;
        String notice = told != null && w.has(key) ? w.say(key) : null;
        return page(file.agent(), dossiers.read(file), "", List.of(), notice, w, 200);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/conservation/retenir",
        "/en/team/files/{reference}/retention/hold"
    })
    Page hold(
            @FilePart.Shown(FilePart.KEEPING) FileThreshold.Opened file,
            Words w,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int seen) {
        return decide(keeping::hold, "held", file, reason, seen, w);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/conservation/lever",
        "/en/team/files/{reference}/retention/lift"
    })
    Page lift(
            @FilePart.Shown(FilePart.KEEPING) FileThreshold.Opened file,
            Words w,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int seen) {
        return decide(keeping::lift, "lifted", file, reason, seen, w);
    }

    /** The package leaves as it is made; it is noted before its first byte. */
    @GetMapping({
        "/fr/equipe/dossiers/{reference}/conservation/paquet.zip",
        "/en/team/files/{reference}/retention/package.zip"
    })
    void transfer(
            @FilePart.Shown(FilePart.KEEPING) FileThreshold.Opened file,
            HttpServletResponse response)
            throws IOException {
        Actor.Agent agent = file.agent();
        CaseFile head = dossiers.read(file).head();
        if (!FileKeeping.answerable(agent)) {
            throw TeamReply.notFound();
        }
        journal.note(
                MemberScene.of(agent),
                agent,
                Reading.of("export", "package", List.of(head.id().id()), "keeping"));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"parvis-" + head.reference() + ".zip\"");
        packages.write(agent, head, response.getOutputStream());
    }

    /** To hold a file or to let its schedule count again, where a hold stands or not. */
    private interface Decision {
        Outcome<CaseFile> take(CaseWork.Ask ask, String reason, boolean standing);
    }

    private Page decide(
            Decision decision,
            String told,
            FileThreshold.Opened file,
            String reason,
            int seen,
            Words w) {
        TeamDossier dossier = dossiers.read(file);
        boolean held = FileKeeping.held(dossier.acts()).isPresent();
        return switch (decision.take(dossiers.ask(file, dossier.head(), seen), reason, held)) {
            case Outcome.Ok<CaseFile> ok ->
                    Page.redirect(
                            TeamPaths.keeping(w, dossier.head().reference()) + "?told=" + told);
            case Outcome.Refused<CaseFile>(Refusal refusal) ->
                    refused(refusal, file.agent(), dossier, reason, w);
        };
    }

    private Page refused(
            Refusal refusal, Actor.Agent agent, TeamDossier dossier, String reason, Words w) {
        boolean conflict = refusal.key().equals(TeamReply.CONFLICT);
        FieldError error = new FieldError(conflict ? null : "reason", Refused.say(refusal, w));
        return page(agent, dossier, reason, List.of(error), null, w, conflict ? 409 : 422);
    }

    private Page page(
            Actor.Agent agent,
            TeamDossier dossier,
            String reason,
            List<FieldError> errors,
            @Nullable String notice,
            Words w,
            int status) {
        CaseFile head = dossier.head();
        String path = TeamPaths.keeping(w, head.reference());
        boolean fr = w.lang().equals("fr");
        String held = FileKeeping.held(dossier.acts()).map(KeepingAct.Held::reason).orElse(null);
        KeepingPage page =
                new KeepingPage(
                        head.reference(),
                        head.lastSeq(),
                        facts(head, w),
                        held,
                        FileKeeping.answerable(agent),
                        ended(dossier, held, w),
                        packages.made(head).stream().map(made -> made(made, w)).toList(),
                        reason,
                        errors,
                        notice,
                        new KeepingPage.Ways(
                                TeamPaths.file(w, head.reference()),
                                path + (fr ? "/retenir" : "/hold"),
                                path + (fr ? "/lever" : "/lift"),
                                path + (fr ? "/paquet.zip" : "/package.zip"),
                                TeamPaths.archives(w),
                                TeamPaths.endOfLife(w)));
        return Page.of("cases/keeping/teamKeeping", page)
                .title(w.say("team.keeping.title", head.reference()))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, fr ? "en" : "fr"))
                .status(status);
    }

    /** What follows now that its time is over; nothing before, nor while it is held. */
    private @Nullable String ended(TeamDossier dossier, @Nullable String held, Words w) {
        CaseFile head = dossier.head();
        if (held != null || head.disposedAt() != null || !keeping.over(head)) {
            return null;
        }
        if (!keeping.stays(head)) {
            return w.say("team.keeping.ended.goes");
        }
        return w.say(
                ArchivesReceipts.standing(dossier.acts()).isPresent()
                        ? "archives.ended.received"
                        : "team.keeping.ended.stays");
    }

    private static KeepingPage.Made made(MadePackage made, Words w) {
        String said = w.say("archives.made", w.dateTime(made.madeAt()));
        MadePackage.Received received = made.received();
        return new KeepingPage.Made(
                received == null
                        ? said
                        : said
                                + " · "
                                + w.say(
                                        "archives.received",
                                        received.number(),
                                        w.date(received.on())),
                made.digest());
    }

    private List<SummaryRow> facts(CaseFile head, Words w) {
        KeptFor kept = terms.of(head);
        LocalDate closed = head.closedOn();
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(
                row(
                        "team.keeping.closed",
                        closed == null ? w.say("team.keeping.stillOpen") : w.date(closed),
                        w));
        if (closed != null) {
            facts.add(row("team.keeping.until", w.date(kept.until(closed)), w));
        }
        facts.add(row("team.keeping.term", kept.term(w), w));
        facts.add(row("team.keeping.rule", kept.ground(w), w));
        return facts;
    }

    private static SummaryRow row(String key, String value, Words w) {
        return SummaryRow.of(w.say(key), value);
    }
}
