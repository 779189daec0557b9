package org.parvis.plans.pages;

import java.util.List;
import org.parvis.ds.Words;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Published;
import org.parvis.plans.Roadmap;
import org.parvis.plans.Sheet;
import org.parvis.platform.Page;
import org.parvis.strategy.PromisedElsewhere;
import org.parvis.strategy.PromisedElsewhere.Promised;
import org.parvis.strategy.Targets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What concerns more than one body: the roadmap, what guides it, and networks. */
@Controller
class RoadmapPages {
    private final Roadmap roadmap;
    private final Published published;
    private final PlanWords names;
    private final Holders holders;
    private final Targets targets;
    private final PlanClock clock;
    private final ObjectProvider<PromisedElsewhere> promises;

    RoadmapPages(
            Roadmap roadmap,
            Published published,
            PlanWords names,
            Holders holders,
            Targets targets,
            PlanClock clock,
            ObjectProvider<PromisedElsewhere> promises) {
        this.roadmap = roadmap;
        this.published = published;
        this.names = names;
        this.holders = holders;
        this.targets = targets;
        this.clock = clock;
        this.promises = promises;
    }

    private RoadmapView view(Words w) {
        return new RoadmapView(w, names, roadmap, published.running(), clock.today());
    }

    @GetMapping({"/fr/barometre/feuille-de-route", "/en/barometer/roadmap"})
    Page roadmap(Words w) {
        List<Promised> promised =
                promises.orderedStream().flatMap(held -> held.promised().stream()).toList();
        Sheet sheet = new RoadmapPromised(w, names, promised).in(view(w).sheet());
        return sheet.page("barometer").summary(w.say("plans.search.roadmap"));
    }

    @GetMapping({"/fr/barometre/accelerateurs/{code}", "/en/barometer/accelerators/{code}"})
    Page accelerator(@PathVariable String code, Words w) {
        return roadmap.accelerator(code)
                .map(one -> view(w).sheet(one).page("barometer"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping({"/fr/barometre/reseaux/{code}", "/en/barometer/networks/{code}"})
    Page network(@PathVariable String code, Words w) {
        Holder holder =
                holders.find(code)
                        .filter(one -> one.network() != null)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new NetworkView(
                        w, names, holders, holder, published, targets.all(), targets.measured())
                .sheet()
                .page("barometer");
    }
}
