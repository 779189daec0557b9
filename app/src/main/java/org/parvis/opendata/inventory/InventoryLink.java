package org.parvis.opendata.inventory;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.strategy.BarometerLinks;
import org.springframework.stereotype.Component;

/** Lets people find, beside the figures, the inventory from which one of them is counted. */
@Component
class InventoryLink implements BarometerLinks {
    @Override
    public List<Link> links(Words w) {
        return List.of(
                Link.to(w.say("opendata.held.title"), DataPaths.inventory(w.lang()))
                        .withIcon("arrow-right"));
    }
}
