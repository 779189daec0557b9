package org.parvis.cases.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.dossier.Story;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.Telling;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/** The story of a file as its person reads it: newest first, what should come on top. */
public final class FileStory {
    private FileStory() {}

    /**
     * Its entries.
     *
     * @param next by when the decision comes, as the clock on the same page says it; none when
     *     nobody waits for one
     * @param path of the page that shows it
     */
    public static Story of(
            List<StoredAct> acts, @Nullable String next, Stretch stretch, String path, Words w) {
        StoredAct now = stretch.isLatest() ? latest(acts) : null;
        Story story =
                Story.of(acts, stretch, path, act -> tells(act) ? entry(act, act == now, w) : null);
        return next == null || !stretch.isLatest()
                ? story
                : story.after(TimelineEntry.next(w.say("cases.story.next"), next));
    }

    private static @Nullable StoredAct latest(List<StoredAct> acts) {
        return acts.reversed().stream().filter(FileStory::tells).findFirst().orElse(null);
    }

    /** Not what stays inside the body, as the kind of the act says. */
    private static boolean tells(StoredAct act) {
        return !act.staysWithinBody() && act.kind().beyondBody();
    }

    private static TimelineEntry entry(StoredAct act, boolean now, Words w) {
        String title = title(act, w);
        String when = w.dateTime(act.envelope().at());
        return (now ? TimelineEntry.now(title, when) : TimelineEntry.past(title, when))
                .saying(said(act, w));
    }

    private static String title(StoredAct act, Words w) {
        return w.say(
                act.says(ActContent.Received.class, first -> first.ownMotion() != null)
                        ? "cases.story.opened"
                        : act.kind().personTitle());
    }

    /** Each act that somebody did for the person says so. */
    private static @Nullable String said(StoredAct act, Words w) {
        Payload content = act.content();
        if (content == null) {
            return null;
        }
        String words = act.kind().toPerson(content, Telling.toPerson(w));
        String who = representative(content, w);
        return who == null ? words : words == null ? who : who + " " + words;
    }

    public static @Nullable String representative(Payload said, Words w) {
        ActContent.Representative who =
                said instanceof ActContent act ? act.representative() : null;
        return who == null
                ? null
                : w.say(
                        "cases.story.represented",
                        who.name(),
                        new LocalizedText(who.capacity()).in(w.lang()));
    }
}
