package org.parvis.cases.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.StoredAct;
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
     */
    public static List<TimelineEntry> of(List<StoredAct> acts, @Nullable String next, Words w) {
        List<TimelineEntry> entries = new ArrayList<>();
        if (next != null) {
            entries.add(TimelineEntry.next(w.say("cases.story.next"), next));
        }
        boolean now = true;
        for (StoredAct act : acts.reversed()) {
            String title = title(act, w);
            if (title != null) {
                String when = w.dateTime(act.envelope().at());
                entries.add(
                        (now ? TimelineEntry.now(title, when) : TimelineEntry.past(title, when))
                                .saying(said(act, w)));
                now = false;
            }
        }
        return entries;
    }

    /** Nothing for what stays inside the body, as the kind of the act says. */
    private static @Nullable String title(StoredAct act, Words w) {
        if (!act.kind().beyondBody()) {
            return null;
        }
        return w.say(
                act.content() instanceof ActContent.Received first && first.ownMotion() != null
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
