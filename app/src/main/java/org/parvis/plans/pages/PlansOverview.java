package org.parvis.plans.pages;

import org.parvis.ds.Words;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Published;
import org.parvis.plans.central.Reports;
import org.parvis.plans.shown.PlanViews;
import org.parvis.strategy.Targets;
import org.springframework.stereotype.Component;

/** All published plans together. */
@Component
class PlansOverview {
    private final Published published;
    private final Holders holders;
    private final Targets targets;
    private final PlanWords names;
    private final PlanViews views;
    private final Reports reports;

    PlansOverview(
            Published published,
            Holders holders,
            Targets targets,
            PlanWords names,
            PlanViews views,
            Reports reports) {
        this.published = published;
        this.holders = holders;
        this.targets = targets;
        this.names = names;
        this.views = views;
        this.reports = reports;
    }

    PlansPage page(Words w) {
        return new PlansPage(
                w,
                names,
                holders,
                published.all(),
                published.running(),
                views.flags(),
                targets.measured(),
                targets.all(),
                reports.years());
    }
}
