package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CourseAct;
import org.parvis.cases.acts.OpinionAct;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.OutcomeKind;
import org.parvis.kernel.Outcome;

/**
 * What is still open in a file whose decision is about to be signed, computed from the acts. What
 * the law forbids blocks; what whoever signs may pass over is acknowledged, one by one.
 */
public record BeforeSigning(List<Point> points) {

    /** What may be open. */
    public enum What {
        THIRD_PARTY,
        OPINION,
        QUESTION,
        DOCUMENT,
        SINCE;

        /** As in forms and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that is open.
     *
     * @param blocks whether the decision cannot leave meanwhile
     * @param until last day for which it waits
     * @param who whose word is awaited, when somebody in particular's
     */
    public record Point(
            What what, boolean blocks, @Nullable LocalDate until, @Nullable String who) {}

    /** Every acknowledgement, for a story that was told before anybody asked for one. */
    public static Set<String> all() {
        return Arrays.stream(What.values()).map(What::code).collect(Collectors.toSet());
    }

    public static BeforeSigning of(
            ProcessDefinition.Result result, List<StoredAct> acts, LocalDate today) {
        List<Point> points = new ArrayList<>();
        LocalDate comments = comments(acts);
        if (gives(result) && comments != null && !today.isAfter(comments)) {
            points.add(new Point(What.THIRD_PARTY, true, comments, null));
        }
        opinions(acts, points);
        if (questionOpen(acts)) {
            points.add(new Point(What.QUESTION, false, null, null));
        }
        if (result.delivers() && AttachedFiles.byBody(acts).isEmpty()) {
            points.add(new Point(What.DOCUMENT, false, null, null));
        }
        if (!since(acts).isEmpty()) {
            points.add(new Point(What.SINCE, false, null, null));
        }
        return new BeforeSigning(points);
    }

    /** Whether the decision may leave, or the first thing in its way. */
    Outcome<Boolean> allow(Collection<String> acknowledged) {
        for (Point point : points) {
            LocalDate until = point.until();
            if (point.blocks() && until != null) {
                return Outcome.refused("cases.refused.before." + point.what().code(), until);
            }
        }
        return points.stream().allMatch(point -> acknowledged.contains(point.what().code()))
                ? Outcome.ok(true)
                : Outcome.refused("cases.refused.before");
    }

    /** What whoever signs now knows of and passes over, as their act keeps it. */
    List<ActContent.PassedOver> passedOver() {
        return points.stream()
                .filter(point -> !point.blocks())
                .map(
                        point ->
                                new ActContent.PassedOver(
                                        point.what().code(), point.until(), point.who()))
                .toList();
    }

    private static final Class<?>[] SINCE = {
        ActContent.Prepared.class,
        TalkAct.Answered.class,
        ThirdPartyAct.ThirdPartyCommented.class,
        ReviewAct.Observed.class,
        ReviewAct.Corrected.class,
        OpinionAct.OpinionGiven.class,
        CourseAct.HandedOver.class
    };

    /** What came from outside since the draft that stands was prepared, which it cannot know of. */
    public static List<StoredAct> since(List<StoredAct> acts) {
        List<StoredAct> since = new ArrayList<>();
        for (StoredAct act : acts) {
            switch (act.among(SINCE)) {
                case ActContent.Prepared prepared -> since.clear();
                case TalkAct.Answered answered -> since.add(act);
                case ThirdPartyAct.ThirdPartyCommented commented -> since.add(act);
                case ReviewAct.Observed observed -> since.add(act);
                case ReviewAct.Corrected corrected -> since.add(act);
                case OpinionAct.OpinionGiven given -> since.add(act);
                case CourseAct.HandedOver over -> since.add(act);
                case null, default -> {}
            }
        }
        return since;
    }

    private static boolean gives(ProcessDefinition.Result result) {
        return result.kind() == OutcomeKind.GRANTED || result.kind() == OutcomeKind.PARTLY;
    }

    /** Last day of a third party who was told and has said nothing yet. */
    private static @Nullable LocalDate comments(List<StoredAct> acts) {
        LocalDate until = null;
        for (StoredAct act : acts) {
            switch (act.among(ThirdPartyAct.class)) {
                case ThirdPartyAct.ThirdPartyNotified told -> until = told.commentUntil();
                case ThirdPartyAct.ThirdPartyCommented commented -> until = null;
                case ThirdPartyAct.ThirdPartySilent silent -> until = null;
                case null, default -> {}
            }
        }
        return until;
    }

    private static void opinions(List<StoredAct> acts, List<Point> points) {
        Set<String> given = new HashSet<>();
        for (StoredAct act : acts.reversed()) {
            if (act.said(OpinionAct.OpinionGiven.class)
                    instanceof OpinionAct.OpinionGiven opinion) {
                given.add(opinion.opinion());
            } else if (act.said(OpinionAct.OpinionAsked.class)
                            instanceof OpinionAct.OpinionAsked asked
                    && !given.contains(asked.opinion())) {
                points.add(new Point(What.OPINION, false, asked.until(), asked.expert()));
            }
        }
    }

    /** A question or a query to which the person has not answered. */
    private static boolean questionOpen(List<StoredAct> acts) {
        boolean open = false;
        for (StoredAct act : acts) {
            switch (act.among(TalkAct.Asked.class, TalkAct.Answered.class)) {
                case TalkAct.Asked asked -> open = true;
                case TalkAct.Answered answered -> open = false;
                case null, default -> {}
            }
        }
        return open || !AnswerReview.of(acts).pending().isEmpty();
    }
}
