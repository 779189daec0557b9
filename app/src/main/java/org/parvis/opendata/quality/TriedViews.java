package org.parvis.opendata.quality;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.parvis.opendata.harvest.Tried;
import org.parvis.opendata.harvest.TriedAddresses;
import org.parvis.opendata.programs.PublishedGraphs.Listed;
import org.springframework.stereotype.Component;

/** Says which files of a dataset elsewhere answered, and when somebody asked. */
@Component
class TriedViews {
    private final HarvestedData elsewhere;
    private final TriedAddresses tried;
    private final ZoneId zone;

    TriedViews(HarvestedData elsewhere, TriedAddresses tried, ZoneId zone) {
        this.elsewhere = elsewhere;
        this.tried = tried;
        this.zone = zone;
    }

    /** Nothing of what is here. */
    List<QualityView.Checked> of(Listed one, Words w) {
        if (one.own()) {
            return List.of();
        }
        List<Harvested.File> files =
                elsewhere.find(one.name()).map(Harvested::files).orElse(List.of());
        Map<String, Tried> last = tried.of(files.stream().map(Harvested.File::address).toList());
        return files.stream().map(file -> file(file, last.get(file.address()), w)).toList();
    }

    private QualityView.Checked file(Harvested.File file, @Nullable Tried last, Words w) {
        String title = file.title().isBlank() ? w.say("opendata.elsewhere.file") : file.title();
        return new QualityView.Checked(w.typeset(title), state(last, w), told(last, w));
    }

    private static Status state(@Nullable Tried last, Words w) {
        if (last == null) {
            return Status.of(w.say("opendata.quality.standing.unknown"), Tone.NEUTRAL);
        }
        return last.answered()
                ? Status.of(w.say("opendata.quality.tried.yes"), Tone.GOOD)
                : Status.of(w.say("opendata.quality.tried.no"), Tone.BAD);
    }

    private String told(@Nullable Tried last, Words w) {
        if (last == null) {
            return w.say("opendata.quality.tried.never");
        }
        String day = w.date(LocalDate.ofInstant(last.at(), zone));
        String why = "opendata.quality.tried.why." + last.said();
        return last.answered()
                ? w.say("opendata.quality.tried.yes.text", day)
                : w.say(
                        "opendata.quality.tried.no.text",
                        day,
                        w.has(why)
                                ? w.say(why)
                                : w.say("opendata.quality.tried.why.status", last.said()));
    }
}
