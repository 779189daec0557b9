package org.parvis.opendata.quality;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.quality.Scores.Scored;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How good the description of a dataset is, and of the catalogue, for anybody. */
@Controller
class QualityPages {
    private final Scores scores;
    private final QualityViews views;
    private final CatalogueViews catalogue;
    private final PublishedData data;

    QualityPages(Scores scores, QualityViews views, CatalogueViews catalogue, PublishedData data) {
        this.scores = scores;
        this.views = views;
        this.catalogue = catalogue;
        this.data = data;
    }

    @GetMapping({"/fr/donnees/{name}/qualite", "/en/data/{name}/quality"})
    Page dataset(@PathVariable String name, Words w) {
        Scored one = scores.find(name).orElseThrow(() -> absent(name));
        String title = w.typeset(one.dataset().title().in(w.lang()));
        QualityView view =
                views.shown(
                        one,
                        List.of(
                                Link.to(w.say("opendata.list.title"), DataPaths.list(w.lang())),
                                Link.to(title, DataPaths.dataset(name, w.lang()))),
                        w);
        return Page.of("opendata/quality/dataset", view)
                .title(view.head().title())
                .summary(view.head().points())
                .nav(DataPaths.MENU)
                .forAnybody();
    }

    @GetMapping({"/fr/donnees-qualite", "/en/data-quality"})
    Page all(Words w) {
        return Page.of("opendata/quality/catalogue", catalogue.of(scores.all(), w))
                .title(w.say("opendata.quality.catalogue"))
                .summary(w.say("opendata.quality.catalogue.lead"))
                .nav(DataPaths.MENU)
                .forAnybody();
    }

    /** Nothing is there, unless all its versions were taken back: then its reader is told so. */
    private RuntimeException absent(String name) {
        data.newest(name);
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
