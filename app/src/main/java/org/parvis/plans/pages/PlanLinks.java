package org.parvis.plans.pages;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.strategy.BarometerLinks;
import org.springframework.stereotype.Component;

/** Lets people find the plans beside the figures. */
@Component
class PlanLinks implements BarometerLinks {
    @Override
    public List<Link> links(Words w) {
        return List.of(
                Link.to(w.say("plans.title"), Addresses.plans(w.lang())).withIcon("arrow-right"),
                Link.to(w.say("plans.roadmap"), Addresses.roadmap(w.lang()))
                        .withIcon("arrow-right"));
    }
}
