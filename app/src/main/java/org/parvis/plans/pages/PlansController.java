package org.parvis.plans.pages;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.plans.files.PlanFiles;
import org.parvis.plans.shown.ComparisonPage;
import org.parvis.plans.shown.PlanPage;
import org.parvis.plans.shown.PlanViews;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The published plans, for anybody. */
@Controller
class PlansController {
    private static final int MOST_MONTHS = 24;

    private final Published published;
    private final Holders holders;
    private final PlanViews views;
    private final PlanWords names;
    private final PlanFiles files;
    private final PlansOverview overview;

    PlansController(
            Published published,
            Holders holders,
            PlanViews views,
            PlanWords names,
            PlanFiles files,
            PlansOverview overview) {
        this.published = published;
        this.holders = holders;
        this.views = views;
        this.names = names;
        this.files = files;
        this.overview = overview;
    }

    @GetMapping({"/fr/barometre/plans", "/en/barometer/plans"})
    Page all(Words w) {
        return Page.of("plans/pages/plans", overview.page(w))
                .title(w.say("plans.title"))
                .nav("barometer")
                .forAnybody();
    }

    @GetMapping({"/fr/barometre/plans/{holder}", "/en/barometer/plans/{holder}"})
    Page plan(
            @PathVariable String holder,
            @RequestParam(name = "revision", required = false) @Nullable Integer number,
            @RequestParam(name = "postponed", defaultValue = "0") int postponed,
            Words w) {
        int months = Math.clamp(postponed, 0, MOST_MONTHS);
        PlanPage page = views.page(known(holder), revision(holder, number), months, w);
        return Page.of("plans/shown/plan", page)
                .title(page.title() + " – " + page.body())
                .nav("barometer")
                .summary(w.say("plans.search.plan"))
                .forAnybody();
    }

    @GetMapping({
        "/fr/barometre/plans/{holder}/comparaison",
        "/en/barometer/plans/{holder}/comparison"
    })
    Page compare(
            @PathVariable String holder,
            @RequestParam(name = "a", required = false) @Nullable Integer a,
            @RequestParam(name = "b", required = false) @Nullable Integer b,
            Words w) {
        Revision after = revision(holder, b);
        Revision before = revision(holder, a == null ? (Integer) (after.number() - 1) : a);
        var page =
                new ComparisonPage(
                        w,
                        names,
                        known(holder),
                        before.number(),
                        after.number(),
                        before.shown(),
                        after.shown(),
                        Addresses.plan(w.lang(), holder),
                        false);
        return Page.of("plans/shown/comparison", page)
                .title(w.say("plans.comparison.title", before.number(), after.number()))
                .nav("barometer")
                .forAnybody();
    }

    @GetMapping({
        "/fr/barometre/plans/{holder}/plan.{format}",
        "/en/barometer/plans/{holder}/plan.{format}"
    })
    ResponseEntity<byte[]> file(
            @PathVariable String holder,
            @PathVariable String format,
            @RequestParam(name = "revision", required = false) @Nullable Integer number,
            Words w) {
        Holder known = known(holder);
        return files.answer(views.page(known, revision(holder, number), w), format)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Holder known(String holder) {
        return holders.find(holder)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Revision revision(String holder, @Nullable Integer number) {
        return published.of(holder).stream()
                .filter(one -> number == null || one.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
