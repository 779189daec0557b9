package org.parvis.cases.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.ActKinds;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.KeepingAct;
import org.parvis.cases.acts.MergeAct;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
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
        String kind = act.envelope().kind();
        if (!ActKinds.of(kind).audience().person()) {
            return null;
        }
        return w.say(
                act.content() instanceof ActContent.Received first && first.ownMotion() != null
                        ? "cases.story.opened"
                        : "cases.story." + kind);
    }

    /** Each act that somebody did for the person says so. */
    private static @Nullable String said(StoredAct act, Words w) {
        String words = words(act, w);
        String who = representative(act.content(), w);
        return who == null ? words : words == null ? who : who + " " + words;
    }

    public static @Nullable String representative(@Nullable ActContent act, Words w) {
        ActContent.Representative who = act == null ? null : act.representative();
        return who == null
                ? null
                : w.say(
                        "cases.story.represented",
                        who.name(),
                        new LocalizedText(who.capacity()).in(w.lang()));
    }

    /** From whom to whom, under the names of that day, and by which act. */
    public static String handedOver(ActContent.HandedOver over, Words w) {
        return w.say(
                "cases.story.handedOver",
                new LocalizedText(over.from()).in(w.lang()),
                new LocalizedText(over.to()).in(w.lang()),
                over.instrument());
    }

    /** Which file goes on, and from which day its clock runs. */
    public static String merge(MergeAct merge, Words w) {
        return switch (merge) {
            case MergeAct.Joined joined ->
                    w.say(
                            "cases.story.joined.words",
                            joined.reference(),
                            w.dateLong(joined.otherReceivedOn()),
                            w.dateLong(joined.receivedOn()));
            case MergeAct.Merged merged ->
                    w.say(
                            "cases.story.merged.words",
                            merged.reference(),
                            w.dateLong(merged.receivedOn()));
            case MergeAct.Separated separated ->
                    w.say(
                            "cases.story.separated.words",
                            separated.reference(),
                            w.dateLong(separated.mergedOn()));
            case MergeAct.Parted parted ->
                    w.say(
                            "cases.story.parted.words",
                            parted.reference(),
                            w.dateLong(parted.mergedOn()));
        };
    }

    private static @Nullable String words(StoredAct act, Words w) {
        return switch (act.content()) {
            case null -> null;
            case ActContent.Received first when first.ownMotion() != null ->
                    first.ownMotion().label(w.lang());
            case MergeAct merge -> merge(merge, w);
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
            case ActContent.Effected effected when effected.remedyUntil() != null ->
                    w.say(
                            "cases.story.effect",
                            w.dateLong(effected.endedOn()),
                            w.dateLong(effected.remedyUntil()));
            case ActContent.Effected effected ->
                    w.say("cases.story.effectOnly", w.dateLong(effected.endedOn()));
            case ActContent.Contested contested -> contested.body();
            case ReviewAct.Intended intended when intended.until() != null ->
                    w.say("review.story.observeUntil", w.dateLong(intended.until()));
            case ReviewAct.Queried queried -> queried.label().get(w.lang());
            case ReviewAct.Corrected corrected -> labels(corrected, w);
            case ReviewAct.OutageCounted outage ->
                    w.say("review.story.outage", outage.days(), w.dateLong(outage.due()));
            case ReviewAct.Late late -> w.say("review.story.late", w.dateLong(late.endedOn()));
            case ReviewAct.Reminded reminded ->
                    w.say("review.story.reminded", w.dateLong(reminded.until()));
            case AfterAct.DecisionChanged changed ->
                    w.say("review.story.effective", w.dateLong(changed.effectiveOn()));
            case AfterAct.Complained complained -> complained.linkedReference();
            case AfterAct.Reviewed reviewed -> reviewed.label();
            case ActContent.HandedOver over -> handedOver(over, w);
            case KeepingAct.Archived archived ->
                    w.say("cases.story.archived.words", w.dateLong(archived.on()));
            default -> null;
        };
    }

    public static String labels(ReviewAct.Corrected corrected, Words w) {
        return corrected.changes().stream()
                .map(change -> change.label().getOrDefault(w.lang(), change.question()))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
