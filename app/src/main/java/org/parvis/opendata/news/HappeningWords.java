package org.parvis.opendata.news;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.news.Happening.About;
import org.parvis.opendata.news.Happening.Change;
import org.parvis.opendata.news.Happening.Elsewhere;
import org.parvis.opendata.news.Happening.Published;
import org.parvis.opendata.news.Happening.Since;
import org.parvis.opendata.news.Happening.Withdrawn;

/** What happened, in the words of the pages: a title, sentences, the address where more is read. */
public final class HappeningWords {
    /** Names of columns that are said; how many more there are is counted. */
    private static final int NAMES = 10;

    private HappeningWords() {}

    /** In one line. */
    public static String title(Happening one, Words w) {
        About about = one.about();
        String title = w.typeset(about.title().in(w.lang()));
        return switch (one) {
            case Published p when about.number() == 1 -> w.say("opendata.news.new", title);
            case Published p -> w.say("opendata.news.version", title, about.number());
            case Withdrawn r -> w.say("opendata.news.withdrawn", title, about.number());
            case Elsewhere there ->
                    w.say(there.known() ? "opendata.news.elsewhere" : "opendata.news.new", title);
        };
    }

    /** What there is to know of it. */
    public static List<String> sentences(Happening one, Words w) {
        return switch (one) {
            case Published p -> published(p.change(), w);
            case Withdrawn r -> withdrawn(r, w);
            case Elsewhere there -> List.of(w.say("opendata.news.elsewhere.where", there.host()));
        };
    }

    /** Where more is read. */
    public static String path(Happening one, Words w) {
        About about = one.about();
        return one instanceof Elsewhere
                ? DataPaths.dataset(about.name(), w.lang())
                : DataPaths.version(about.name(), about.number(), w.lang());
    }

    private static List<String> withdrawn(Withdrawn one, Words w) {
        List<String> said = new ArrayList<>();
        said.add(w.say("opendata.news.why", one.reason()));
        if (one.last()) {
            said.add(w.say("opendata.news.last"));
        }
        if (one.rights()) {
            said.add(w.say("opendata.recalled.rights"));
        }
        return said;
    }

    private static List<String> published(Change change, Words w) {
        List<String> said = new ArrayList<>();
        if (!change.news().isBlank()) {
            said.add(change.news());
        }
        Since since = change.since();
        if (since != null && since.same()) {
            said.add(w.say("opendata.news.words"));
            return said;
        }
        said.add(w.say("opendata.news.size", change.rows(), change.columns()));
        if (since != null) {
            said.add(rows(change.rows() - since.rows(), w));
            names(said, "opendata.news.came", since.came(), w);
            names(said, "opendata.news.went", since.went(), w);
            names(said, "opendata.news.retyped", since.retyped(), w);
            if (since.came().isEmpty() && since.went().isEmpty() && since.retyped().isEmpty()) {
                said.add(w.say("opendata.news.same"));
            }
        }
        return said;
    }

    private static String rows(long more, Words w) {
        return more == 0
                ? w.say("opendata.news.rows.same")
                : w.say("opendata.news.rows." + (more > 0 ? "more" : "less"), Math.abs(more));
    }

    private static void names(List<String> said, String key, List<String> columns, Words w) {
        if (!columns.isEmpty()) {
            String first = columns.stream().limit(NAMES).collect(Collectors.joining(", "));
            said.add(
                    w.say(
                            key,
                            columns.size(),
                            columns.size() > NAMES
                                    ? w.say("opendata.news.more", first, columns.size() - NAMES)
                                    : first));
        }
    }
}
