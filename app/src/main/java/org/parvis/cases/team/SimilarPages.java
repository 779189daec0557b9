package org.parvis.cases.team;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.decision.Precedents;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Decided files under the same rule, for whoever prepares a decision: like cases alike. */
@Controller
class SimilarPages {
    private static final int LATEST = 5;

    private final TeamDossiers dossiers;
    private final Services services;
    private final Scenes scenes;

    SimilarPages(TeamDossiers dossiers, Services services, Scenes scenes) {
        this.dossiers = dossiers;
        this.services = services;
        this.scenes = scenes;
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/semblables",
        "/en/team/files/{reference}/similar"
    })
    Page show(FileThreshold.Opened file, Words w) {
        TeamDossier dossier = dossiers.read(file);
        CaseFile head = dossier.head();
        ProcessDefinition process = services.of(head).process();
        List<String> provisions = provisions(dossier, process);
        List<Precedents.Precedent> found =
                scenes.reading(
                        FileOpenings.scene(file.agent()),
                        sql -> Precedents.of(sql, head, provisions, head.id().id()));
        String path = TeamPaths.similar(w, head.reference());
        return Page.of(
                        "cases/team/teamSimilar",
                        new SimilarPage(
                                head.reference(),
                                TeamPaths.file(w, head.reference()),
                                rules(found, provisions, process, w)))
                .title(w.say("team.similar.title"))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"));
    }

    /** Those that the draft invokes; before there is one, all that a decision may invoke. */
    private static List<String> provisions(TeamDossier dossier, ProcessDefinition process) {
        List<String> chosen =
                dossier.decided()
                        .map(ActContent.Decided::provisions)
                        .or(() -> dossier.drafted().map(ActContent.Prepared::provisions))
                        .orElse(List.of());
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<String> all = new ArrayList<>();
        all.add(Precedents.NONE);
        process.provisions().forEach(provision -> all.add(provision.code()));
        return all;
    }

    private static List<SimilarPage.Rule> rules(
            List<Precedents.Precedent> found,
            List<String> provisions,
            ProcessDefinition process,
            Words w) {
        List<SimilarPage.Rule> rules = new ArrayList<>();
        for (String provision : provisions) {
            List<Precedents.Precedent> its =
                    found.stream().filter(p -> p.provision().equals(provision)).toList();
            if (!its.isEmpty()) {
                rules.add(
                        new SimilarPage.Rule(
                                title(provision, process, w),
                                sums(its, process, w),
                                latest(its, process, w)));
            }
        }
        return rules;
    }

    private static String title(String provision, ProcessDefinition process, Words w) {
        return process.provision(provision)
                .map(p -> p.citation().in(w.lang()) + ", " + p.title().in(w.lang()))
                .orElseGet(() -> w.say("team.similar.none"));
    }

    private static List<String> sums(
            List<Precedents.Precedent> its, ProcessDefinition process, Words w) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        its.forEach(p -> sums.merge(p.outcome(), 1, Integer::sum));
        return sums.entrySet().stream()
                .map(
                        sum ->
                                w.say(
                                        "team.similar.sum",
                                        outcome(sum.getKey(), process, w),
                                        sum.getValue()))
                .toList();
    }

    /** By month only: a day could tell whose file it was. */
    private static DataTable latest(
            List<Precedents.Precedent> its, ProcessDefinition process, Words w) {
        DataTable table =
                DataTable.of(
                        "",
                        Column.text(w.say("team.similar.month")),
                        Column.text(w.say("team.similar.outcome")),
                        Column.number(w.say("team.similar.days")),
                        Column.text(w.say("team.similar.inTime")));
        for (Precedents.Precedent p : its.subList(0, Math.min(LATEST, its.size()))) {
            table =
                    table.row(
                            w.month(YearMonth.from(p.decidedOn())),
                            outcome(p.outcome(), process, w),
                            w.number(p.days()),
                            w.say(p.inTime() ? "team.similar.yes" : "team.similar.no"));
        }
        return table;
    }

    private static String outcome(String code, ProcessDefinition process, Words w) {
        return process.outcome(code).map(o -> o.label().in(w.lang())).orElse(code);
    }
}
