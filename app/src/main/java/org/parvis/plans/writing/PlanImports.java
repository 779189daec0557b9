package org.parvis.plans.writing;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.plans.Addresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Plan;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Plans;
import org.parvis.plans.Problem;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.plans.files.PlanFiles;
import org.parvis.plans.files.PlanReader;
import org.parvis.plans.shown.ComparisonPage;
import org.parvis.plans.shown.PlanViews;
import org.parvis.platform.Page;
import org.parvis.platform.words.FileNames;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A plan out as a file, and in again; what comes in is taken whole or not at all. */
@Controller
class PlanImports {
    private final Desk desk;
    private final Plans plans;
    private final PlanFiles files;
    private final PlanViews views;
    private final PlanWords names;
    private final Published published;

    PlanImports(
            Desk desk,
            Plans plans,
            PlanFiles files,
            PlanViews views,
            PlanWords names,
            Published published) {
        this.desk = desk;
        this.plans = plans;
        this.files = files;
        this.views = views;
        this.names = names;
        this.published = published;
    }

    @GetMapping({
        "/fr/equipe/plans/{holder}/plan.{format}",
        "/en/team/plans/{holder}/plan.{format}"
    })
    ResponseEntity<byte[]> file(
            @PathVariable String holder, @PathVariable String format, Actor.Agent agent, Words w) {
        Holder mine = desk.mine(agent, holder);
        Revision newest = desk.newest(agent, mine);
        return files.answer(views.page(mine, Drafts.shown(newest), w), format)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping({"/fr/equipe/plans/{holder}/importer", "/en/team/plans/{holder}/import"})
    Page imported(
            @PathVariable String holder,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "-1") int edition,
            Actor.Agent agent,
            Words w)
            throws IOException {
        Holder mine = desk.mine(agent, holder);
        if (file == null || file.isEmpty()) {
            return refused(mine, List.of(Problem.at("–", "plans.wrong.no-file")), w);
        }
        String name = FileNames.clean(String.valueOf(file.getOriginalFilename()));
        PlanReader.Read read = files.read(holder, name, file.getBytes());
        Plan plan = read.plan();
        if (plan == null) {
            return refused(mine, read.problems(), w);
        }
        return switch (plans.change(agent, mine, edition, was -> plan)) {
            case Outcome.Ok<Integer> ok ->
                    Page.redirect(Addresses.team(w.lang(), holder) + "?done=imported");
            case Outcome.Refused<Integer>(Refusal why) ->
                    refused(mine, List.of(new Problem(name, why)), w);
        };
    }

    private static Page refused(Holder holder, List<Problem> problems, Words w) {
        return Page.of("plans/writing/refused", new RefusedPage(w, holder, problems))
                .title(w.say("plans.import.refused"))
                .nav("plans")
                .inTeam()
                .alone()
                .status(422);
    }

    @GetMapping({"/fr/equipe/plans/{holder}/comparaison", "/en/team/plans/{holder}/comparison"})
    Page compare(@PathVariable String holder, Actor.Agent agent, Words w) {
        Holder mine = desk.mine(agent, holder);
        Revision newest = desk.newest(agent, mine);
        Revision before =
                published
                        .latest(holder)
                        .filter(one -> one.number() != newest.number())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page =
                new ComparisonPage(
                        w,
                        names,
                        mine,
                        before.number(),
                        newest.number(),
                        before.shown(),
                        newest.draft(),
                        Addresses.team(w.lang(), holder),
                        true);
        return Page.of("plans/shown/comparison", page).title(page.title()).nav("plans").inTeam();
    }
}
