package org.parvis.cases.team;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.dossier.Story;
import org.parvis.cases.dossier.Stretch;
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
        Set<Integer> unasked = unasked(acts);
        return acts.reversed().stream()
                .map(act -> entry(act, act == acts.getLast(), unasked, process, w))
                .toList();
    }

    /** A stretch of it. */
    static Story of(
            List<StoredAct> acts,
            Stretch stretch,
            String path,
            ProcessDefinition process,
            Words w) {
        Set<Integer> unasked = unasked(acts);
        return Story.of(
                acts, stretch, path, act -> entry(act, act == acts.getLast(), unasked, process, w));
    }

    private static TimelineEntry entry(
            StoredAct act, boolean now, Set<Integer> unasked, ProcessDefinition process, Words w) {
        String title = title(act, unasked, w);
        String when = when(act, w);
        TimelineEntry entry =
                now
                        ? TimelineEntry.now(title, when)
                        : stops(act)
                                ? TimelineEntry.pause(title, when)
                                : TimelineEntry.past(title, when);
        return entry.saying(said(act, new Telling(w, process)));
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
            if (act.asks()) {
                asked = true;
            } else if (act.is(TalkAct.Answered.class)) {
                if (!asked) {
                    unasked.add(act.envelope().seq());
                }
                asked = false;
            }
        }
        return unasked;
    }

    private static boolean stops(StoredAct act) {
        return act.says(ThirdPartyAct.ThirdPartyNotified.class)
                || act.says(TalkAct.Asked.class, TalkAct.Asked::stopsClock)
                || act.says(ReviewAct.Queried.class, ReviewAct.Queried::stopsClock);
    }

    /** What nobody had asked for is no answer. */
    private static String title(StoredAct act, Set<Integer> unasked, Words w) {
        if (unasked.contains(act.envelope().seq())) {
            return w.say("team.story.personWrote");
        }
        return act.said(ActContent.Received.class) instanceof ActContent.Received received
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
