package org.parvis.opendata.asking;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.AnswerView.Back;
import org.springframework.stereotype.Component;

/** Says what stands in the way of a question, and how to go on. */
@Component
class AskedBack {
    private final QuestionWords words;

    AskedBack(QuestionWords words) {
        this.words = words;
    }

    Back unknown(Reading.Unknown reading, Version version, Words w) {
        String without = reading.without();
        return new Back(
                w.say("opendata.asking.unknown.title", reading.words().size()),
                reading.words(),
                w.say(
                        reading.near().isEmpty()
                                ? "opendata.asking.unknown.why"
                                : "opendata.asking.unknown.near"),
                ways(reading.near(), version, w),
                without == null
                        ? null
                        : Link.to(
                                w.say("opendata.asking.without", without),
                                asked(without, version, w)),
                reading.near().isEmpty()
                        ? w.say("opendata.asking.columns", AnswerViews.names(version))
                        : "",
                dictionary(version, w));
    }

    Back unclear(Reading.Unclear reading, Version version, Words w) {
        return back(
                w.say("opendata.asking.unclear.title", reading.words()),
                w.say(reading.key()),
                ways(reading.ways(), version, w),
                version,
                w);
    }

    Back which(Reading.Which reading, Version version, Words w) {
        return back(
                w.say("opendata.asking.which.title", reading.words()),
                w.say("opendata.asking.which.why"),
                reading.questions().stream()
                        .map(
                                question ->
                                        Link.to(
                                                words.say(question, version, w),
                                                DataPaths.question(version, w.lang())
                                                        + QuestionAddress.query(question)))
                        .toList(),
                version,
                w);
    }

    Back refused(Reading.Refused reading, Version version, Words w) {
        return back(
                w.say("opendata.asking.refused.title"),
                w.say(reading.why().key(), reading.why().arguments()),
                List.of(),
                version,
                w);
    }

    /** An address that says no question. */
    Back unread(List<String> unread, Version version, Words w) {
        return back(
                w.say("opendata.asking.refused.title"),
                w.say("opendata.asking.unread", String.join(", ", unread)),
                List.of(),
                version,
                w);
    }

    private static Back back(String title, String why, List<Link> ways, Version version, Words w) {
        return new Back(title, List.of(), why, ways, null, "", dictionary(version, w));
    }

    private static List<Link> ways(List<Reading.Way> ways, Version version, Words w) {
        return ways.stream()
                .map(
                        way ->
                                Link.to(
                                        way.label().isEmpty()
                                                ? w.say("opendata.asking.way.rows")
                                                : way.label(),
                                        asked(way.text(), version, w)))
                .toList();
    }

    private static String asked(String text, Version version, Words w) {
        return DataPaths.question(version, w.lang()) + "?q=" + DataPaths.written(text);
    }

    private static Link dictionary(Version version, Words w) {
        return Link.to(
                w.say("opendata.dictionary.link", version.columns().size()),
                DataPaths.columns(version, w.lang()));
    }
}
