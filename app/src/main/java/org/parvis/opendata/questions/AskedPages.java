package org.parvis.opendata.questions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.opendata.DataCrumbs;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All questions about a dataset, answered or not, for everybody. */
@Controller
class AskedPages {
    private final PublishedData data;
    private final QuestionViews views;

    AskedPages(PublishedData data, QuestionViews views) {
        this.data = data;
        this.views = views;
    }

    @GetMapping({"/fr/donnees/{name}/questions", "/en/data/{name}/questions"})
    Page all(@PathVariable String name, @RequestParam(defaultValue = "") String after, Words w) {
        Version version =
                data.newest(name)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String title =
                w.say("opendata.ask.title", w.typeset(version.description().title().in(w.lang())));
        return Page.of(
                        "opendata/questions/list",
                        new QuestionsView.Whole(
                                title,
                                DataCrumbs.to(version, w),
                                views.page(version, place(after), w)))
                .title(title)
                .nav(DataPaths.MENU)
                .forAnybody();
    }

    /** From where the list goes on; what is no place begins it. */
    private static @Nullable UUID place(String after) {
        return after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(after)
                : null;
    }
}
