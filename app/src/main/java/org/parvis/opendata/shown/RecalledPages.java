package org.parvis.opendata.shown;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Recall;
import org.parvis.opendata.VersionRecalled;
import org.parvis.opendata.news.NewsPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What stands at the addresses of a version that was taken back: when, why, and what there is. */
@ControllerAdvice
class RecalledPages {
    private final PublishedData data;
    private final ZoneId zone;

    RecalledPages(PublishedData data, ZoneId zone) {
        this.data = data;
        this.zone = zone;
    }

    /**
     * As its page has it.
     *
     * @param newest where another version is; nothing when none is
     * @param feed where what happens to its dataset is told to programs
     */
    record View(
            String title,
            String when,
            String reason,
            boolean rights,
            String rows,
            String digest,
            String list,
            @Nullable String newest,
            Link feed) {}

    @ExceptionHandler(VersionRecalled.class)
    Page recalled(VersionRecalled gone, Words w) {
        Recall recall = gone.recall();
        String lang = w.lang();
        View view =
                new View(
                        w.typeset(recall.title().in(lang)),
                        w.say(
                                "opendata.recalled.when",
                                recall.number(),
                                w.date(LocalDate.ofInstant(recall.at(), zone))),
                        recall.reason(),
                        recall.rights(),
                        w.say("opendata.rows.counted", recall.rows()),
                        recall.digest(),
                        DataPaths.list(lang),
                        data.has(recall.name()) ? DataPaths.dataset(recall.name(), lang) : null,
                        Link.to(
                                w.say("opendata.news.follow.dataset"),
                                NewsPaths.dataset(recall.name(), lang)));
        return Page.of("opendata/shown/recalled", view)
                .title(view.title())
                .nav(DataPlace.KEY)
                .status(HttpStatus.GONE.value());
    }
}
