package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.person.FileStory;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.Telling;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Words;

/** The story of a file as agents read it: all acts, newest first, notes and drafts too. */
public final class TeamStory {
    private TeamStory() {}

    public static List<TimelineEntry> of(List<StoredAct> acts, ProcessDefinition process, Words w) {
        List<TimelineEntry> entries = new ArrayList<>();
        Set<Integer> unasked = unasked(acts);
        boolean now = true;
        for (StoredAct act : acts.reversed()) {
            String title = title(act, unasked, w);
            String when = when(act, w);
            TimelineEntry entry =
                    now
                            ? TimelineEntry.now(title, when)
                            : stops(act)
                                    ? TimelineEntry.pause(title, when)
                                    : TimelineEntry.past(title, when);
            entries.add(entry.saying(said(act, new Telling(w, process))));
            now = false;
        }
        return entries;
    }

    private static @Nullable String said(StoredAct act, Telling telling) {
        Payload content = act.content();
        if (content == null) {
            return null;
        }
        String words = act.kind().toTeam(content, telling);
        String who = FileStory.representative(content, telling.words());
        return who == null ? words : words == null ? who : who + " " + words;
    }

    /** What others did after an act that somebody had seen. */
    static List<String> since(List<StoredAct> acts, int seen, Words w) {
        Set<Integer> unasked = unasked(acts);
        return acts.stream()
                .filter(act -> act.envelope().seq() > seen)
                .map(act -> title(act, unasked, w) + " · " + when(act, w))
                .toList();
    }

    /** One act, and when. */
    static String line(StoredAct act, Words w) {
        return title(act, Set.of(), w) + " · " + when(act, w);
    }

    /** The numbers of what the person wrote while nothing waited for them. */
    private static Set<Integer> unasked(List<StoredAct> acts) {
        Set<Integer> unasked = new HashSet<>();
        boolean asked = false;
        for (StoredAct act : acts) {
            if (act.kind().asks()) {
                asked = true;
            } else if (act.content() instanceof TalkAct.Answered) {
                if (!asked) {
                    unasked.add(act.envelope().seq());
                }
                asked = false;
            }
        }
        return unasked;
    }

    private static boolean stops(StoredAct act) {
        return act.content() instanceof ThirdPartyAct.ThirdPartyNotified
                || (act.content() instanceof TalkAct.Asked asked && asked.stopsClock())
                || (act.content() instanceof ReviewAct.Queried queried && queried.stopsClock());
    }

    /** What nobody had asked for is no answer. */
    private static String title(StoredAct act, Set<Integer> unasked, Words w) {
        if (unasked.contains(act.envelope().seq())) {
            return w.say("team.story.personWrote");
        }
        return act.content() instanceof ActContent.Received received
                ? w.say("team.story.received." + received.channel())
                : w.say(act.kind().teamTitle());
    }

    private static String when(StoredAct act, Words w) {
        Payload content = act.content();
        String by = content == null ? null : act.kind().member(content);
        String when = w.dateTime(act.envelope().at());
        return by == null ? when : by + " · " + when;
    }
}
