package org.parvis.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/** The story of a file as its person reads it: newest first, what should come on top. */
final class FileStory {
    private FileStory() {}

    static List<TimelineEntry> of(CaseFile head, List<StoredAct> acts, Words w) {
        List<TimelineEntry> entries = new ArrayList<>();
        if (head.state().open() && head.dueOn() != null) {
            entries.add(
                    TimelineEntry.next(
                            w.say("cases.story.next"),
                            w.say("cases.story.by", w.dateLong(head.dueOn()))));
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

    /** Nothing for what stays inside the body: notes and drafts of decisions. */
    private static @Nullable String title(StoredAct act, Words w) {
        return switch (act.envelope().kind()) {
            case "noted", "prepared" -> null;
            default -> w.say("cases.story." + act.envelope().kind());
        };
    }

    /** Who wrote an answer: the reader, or by name whoever did it for the person. */
    static String who(ActContent act, Words w) {
        ActContent.Representative who = act.representative();
        return who == null ? w.say("cases.file.you") : who.name();
    }

    /** Each act that somebody did for the person says so. */
    private static @Nullable String said(StoredAct act, Words w) {
        String words = words(act, w);
        String who = representative(act.content(), w);
        return who == null ? words : words == null ? who : who + " " + words;
    }

    static @Nullable String representative(@Nullable ActContent act, Words w) {
        ActContent.Representative who = act == null ? null : act.representative();
        return who == null
                ? null
                : w.say(
                        "cases.story.represented",
                        who.name(),
                        new LocalizedText(who.capacity()).in(w.lang()));
    }

    private static @Nullable String words(StoredAct act, Words w) {
        return switch (act.content()) {
            case null -> null;
            case ActContent.Assigned assigned -> assigned.name();
            case ActContent.Extended extended ->
                    w.say("cases.story.newDate", w.dateLong(extended.due()))
                            + " "
                            + extended.explanation();
            case ActContent.ThirdPartyNotified notified ->
                    w.say("cases.story.commentUntil", w.dateLong(notified.commentUntil()));
            case ActContent.ThirdPartyCommented commented ->
                    w.say("cases.story.decideUntil", w.dateLong(commented.decideUntil()));
            case ActContent.ThirdPartySilent silent ->
                    w.say("cases.story.decideUntil", w.dateLong(silent.decideUntil()));
            case ActContent.FeeEstimated fee ->
                    w.say("cases.story.fee", w.decimal(fee.cents() / 100.0), w.number(fee.pages()));
            case ActContent.Effected effected ->
                    w.say(
                            "cases.story.effect",
                            w.dateLong(effected.endedOn()),
                            w.dateLong(effected.remedyUntil()));
            case ActContent.Contested contested -> contested.body();
            default -> null;
        };
    }
}
