package org.parvis.opendata.shown;

import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** The page of a dataset of another catalogue; it stays when the dataset is gone there. */
@Component
class HarvestedPages {
    private final HarvestedData data;
    private final HarvestedViews views;

    HarvestedPages(HarvestedData data, HarvestedViews views) {
        this.data = data;
        this.views = views;
    }

    Optional<Page> of(String name, Words w) {
        return data.find(name).map(one -> page(one, w));
    }

    private Page page(Harvested one, Words w) {
        HarvestedView view = views.of(one, w);
        return Page.of("opendata/shown/harvested", view)
                .title(view.title())
                .summary(view.summary().isEmpty() ? view.origin() : view.summary().getFirst())
                .nav(DataPlace.KEY)
                .forAnybody();
    }
}
