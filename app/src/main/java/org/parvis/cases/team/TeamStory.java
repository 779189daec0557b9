package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.ContactAct;
import org.parvis.cases.acts.KeepingAct;
import org.parvis.cases.acts.MergeAct;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.ReminderAct;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.person.FileStory;
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
            entries.add(entry.saying(said(act.content(), process, w)));
            now = false;
        }
        return entries;
    }

    private static @Nullable String said(
            @Nullable ActContent content, ProcessDefinition process, Words w) {
        String words = words(content, process, w);
        String who = FileStory.representative(content, w);
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
            if (asks(act.content())) {
                asked = true;
            } else if (act.content() instanceof ActContent.Answered) {
                if (!asked) {
                    unasked.add(act.envelope().seq());
                }
                asked = false;
            }
        }
        return unasked;
    }

    private static boolean asks(@Nullable ActContent content) {
        return content instanceof ActContent.Asked
                || content instanceof ReviewAct.Queried
                || content instanceof ReviewAct.Intended;
    }

    private static boolean stops(StoredAct act) {
        return act.content() instanceof ActContent.ThirdPartyNotified
                || (act.content() instanceof ActContent.Asked asked && asked.stopsClock())
                || (act.content() instanceof ReviewAct.Queried queried && queried.stopsClock());
    }

    /** What nobody had asked for is no answer. */
    private static String title(StoredAct act, Set<Integer> unasked, Words w) {
        if (unasked.contains(act.envelope().seq())) {
            return w.say("team.story.personWrote");
        }
        return act.content() instanceof ActContent.Received received
                ? w.say("team.story.received." + received.channel())
                : w.say("team.story." + act.envelope().kind());
    }

    private static String when(StoredAct act, Words w) {
        String by = by(act.content());
        String when = w.dateTime(act.envelope().at());
        return by == null ? when : by + " · " + when;
    }

    private static @Nullable String by(@Nullable ActContent content) {
        return switch (content) {
            case ActContent.Received first when first.ownMotion() != null -> first.ownMotion().by();
            case OwnMotion.Told told -> told.by();
            case ActContent.Assigned assigned -> assigned.name();
            case ActContent.Asked asked -> asked.by();
            case ActContent.Wrote wrote -> wrote.by();
            case ActContent.Noted noted -> noted.by();
            case ContactAct.ContactGiven given -> given.by();
            case ActContent.Extended extended -> extended.by();
            case ActContent.ThirdPartyNotified notified -> notified.by();
            case ActContent.FeeEstimated fee -> fee.by();
            case ActContent.Prepared prepared -> prepared.by();
            case ActContent.Decided decided -> decided.by();
            case ReviewAct.Checked checked -> checked.by();
            case ReviewAct.Intended intended -> intended.by();
            case ReviewAct.Queried queried -> queried.by();
            case ReviewAct.Accepted accepted -> accepted.by();
            case ReviewAct.SignedOff signed -> signed.by();
            case ReviewAct.SentBack back -> back.by();
            case ReviewAct.OpinionAsked opinion -> opinion.by();
            case AfterAct.DecisionChanged changed -> changed.by();
            case KeepingAct keeping -> keeping.by();
            case ReminderAct reminder -> reminder.by();
            case MergeAct merge -> merge.by();
            case null, default -> null;
        };
    }

    private static @Nullable String words(
            @Nullable ActContent content, ProcessDefinition process, Words w) {
        return switch (content) {
            case ActContent.Received first when first.ownMotion() != null ->
                    motion(first.ownMotion(), w);
            case ActContent.Asked asked -> asked.text();
            case ActContent.Answered answered -> answered.text();
            case ActContent.Wrote wrote -> wrote.text();
            case ActContent.Noted noted -> noted.text();
            case ContactAct.ContactGiven given ->
                    w.say("team.contact.how." + given.how())
                            + " "
                            + Stream.of(given.email(), given.postal())
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(", "))
                                    .replace('\n', ' ');
            case ContactAct.ContactChosen chosen -> w.say("cases.doors.chosen." + chosen.channel());
            case ActContent.Withdrawn withdrawn -> withdrawn.text();
            case ActContent.Closed closed -> closed.reason();
            case ActContent.Extended extended ->
                    w.say("team.story.until", w.date(extended.due()))
                            + " "
                            + extended.explanation();
            case ActContent.ThirdPartyNotified notified ->
                    notified.thirdParty()
                            + ". "
                            + w.say("team.story.commentUntil", w.date(notified.commentUntil()));
            case ActContent.ThirdPartyCommented commented ->
                    w.say(commented.consents() ? "team.story.consents" : "team.story.objects")
                            + " "
                            + commented.text()
                            + " "
                            + w.say("team.story.decideUntil", w.date(commented.decideUntil()));
            case ActContent.ThirdPartySilent silent ->
                    w.say("team.story.decideUntil", w.date(silent.decideUntil()));
            case ActContent.FeeEstimated fee ->
                    w.say("team.story.fee", w.decimal(fee.cents() / 100.0), fee.pages())
                            + " "
                            + fee.text();
            case ActContent.Prepared prepared -> outcome(prepared.outcome(), process, w);
            case ActContent.Decided decided -> outcome(decided.outcome(), process, w);
            case ActContent.Effected effected when effected.remedyUntil() != null ->
                    w.say(
                            "team.story.effect",
                            w.date(effected.endedOn()),
                            w.date(effected.remedyUntil()));
            case ActContent.Effected effected ->
                    w.say("team.story.effectOnly", w.date(effected.endedOn()));
            case ActContent.Contested contested ->
                    contested.linkedReference() == null
                            ? contested.body()
                            : contested.body() + " – " + contested.linkedReference();
            case ReviewAct review -> ReviewStory.words(review, process, w);
            case AfterAct after -> ReviewStory.words(after, w);
            case ActContent.HandedOver over -> FileStory.handedOver(over, w);
            case ReminderAct.ReminderSet set ->
                    w.say("reminders.story", w.date(set.on()), set.text());
            case KeepingAct.Held held -> held.reason();
            case KeepingAct.HoldLifted lifted -> lifted.reason();
            case KeepingAct.Archived archived ->
                    w.say(
                            "archives.story",
                            archived.number(),
                            w.date(archived.on()),
                            archived.digest());
            case MergeAct.Separated back -> FileStory.merge(back, w) + " " + back.reason();
            case MergeAct.Parted back -> FileStory.merge(back, w) + " " + back.reason();
            case MergeAct merge -> FileStory.merge(merge, w);
            case null, default -> null;
        };
    }

    private static String motion(OwnMotion why, Words w) {
        String said = why.label(w.lang()) + " · " + why.basis(w.lang()) + ". " + why.reason();
        return why.about() == null ? said : said + " " + w.say("team.story.about", why.about());
    }

    private static String outcome(String code, ProcessDefinition process, Words w) {
        return process.outcome(code).map(o -> o.label().in(w.lang())).orElse(code);
    }
}
