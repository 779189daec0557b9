package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.FairStep;
import org.parvis.kernel.Outcome;

/**
 * What the law wants before an unfavourable decision leaves, and where a file stands with it. It is
 * computed from the acts alone, so that nobody can tick it away.
 */
public final class FairSteps {
    /** Prefix that sets the checklists of fairness apart from those of the service's own steps. */
    static final String PREFIX = "fair:";

    private FairSteps() {}

    /** Where one step stands. */
    public enum Standing {
        DONE,
        WAITING,
        MISSING
    }

    /**
     * One step now.
     *
     * @param until last day for which it waits
     * @param ticked lines of its checklist that stand ticked
     */
    public record Now(
            ProcessDefinition.Fairness rule,
            Standing standing,
            @Nullable LocalDate until,
            Set<String> ticked) {}

    public static String key(FairStep step) {
        return PREFIX + code(step);
    }

    /** As in definitions and message keys. */
    public static String code(FairStep step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<Now> of(ProcessDefinition process, List<StoredAct> acts, LocalDate today) {
        return process.fairness().stream().map(rule -> now(rule, acts, today)).toList();
    }

    /** Whether such a decision may leave, or the first thing that is missing, in plain words. */
    public static Outcome<Boolean> allow(
            ProcessDefinition process,
            List<StoredAct> acts,
            ProcessDefinition.Result result,
            LocalDate today) {
        if (!result.kind().unfavourable()) {
            return Outcome.ok(true);
        }
        return allow(of(process, acts, today), acts, result.code());
    }

    /** The same for a change by which the person loses: what was checked before stays checked. */
    static Outcome<Boolean> allow(
            ProcessDefinition process,
            List<StoredAct> acts,
            DecisionChange change,
            LocalDate today) {
        if (!change.unfavourable()) {
            return Outcome.ok(true);
        }
        List<StoredAct> since = sinceDecision(acts);
        List<Now> steps =
                of(process, since, today).stream()
                        .filter(now -> ofIntention(now.rule().step()))
                        .toList();
        return allow(steps, since, change.act());
    }

    private static boolean ofIntention(FairStep step) {
        return step == FairStep.INTENTION || step == FairStep.OBSERVATIONS;
    }

    private static Outcome<Boolean> allow(List<Now> steps, List<StoredAct> acts, String outcome) {
        for (Now now : steps) {
            String key = "cases.refused.fair." + code(now.rule().step());
            if (now.standing() == Standing.MISSING) {
                return Outcome.refused(key);
            }
            if (now.standing() == Standing.WAITING && now.until() != null) {
                return Outcome.refused(key + ".until", now.until());
            }
        }
        ReviewAct.Intended intended = StoredAct.last(acts, ReviewAct.Intended.class);
        boolean noticed = steps.stream().anyMatch(now -> ofIntention(now.rule().step()));
        return noticed && (intended == null || !intended.outcome().equals(outcome))
                ? Outcome.refused("cases.refused.fair.other")
                : Outcome.ok(true);
    }

    private static Now now(ProcessDefinition.Fairness rule, List<StoredAct> acts, LocalDate today) {
        return switch (rule.step()) {
            case COMPLETENESS -> checklist(rule, acts);
            case INTENTION ->
                    step(
                            rule,
                            StoredAct.last(acts, ReviewAct.Intended.class) == null
                                    ? Standing.MISSING
                                    : Standing.DONE);
            case OBSERVATIONS -> observations(rule, acts, today);
            case THIRD_PARTY -> thirdParty(rule, acts);
        };
    }

    private static Now step(ProcessDefinition.Fairness rule, Standing standing) {
        return new Now(rule, standing, null, Set.of());
    }

    private static Now checklist(ProcessDefinition.Fairness rule, List<StoredAct> acts) {
        Set<String> ticked = ticked(acts, key(rule.step()));
        boolean all = rule.checklist().stream().allMatch(item -> ticked.contains(item.id()));
        return new Now(rule, all ? Standing.DONE : Standing.MISSING, null, ticked);
    }

    private static Now observations(
            ProcessDefinition.Fairness rule, List<StoredAct> acts, LocalDate today) {
        int noticed = lastSeq(acts, ReviewAct.Intended.class);
        ReviewAct.Intended intended = StoredAct.last(acts, ReviewAct.Intended.class);
        if (intended == null) {
            return step(rule, Standing.MISSING);
        }
        LocalDate until = until(acts);
        boolean heard =
                lastSeq(acts, ReviewAct.Observed.class) > noticed
                        || until == null
                        || today.isAfter(until);
        return new Now(rule, heard ? Standing.DONE : Standing.WAITING, until, Set.of());
    }

    /** Last day to answer the latest notice, with the days that outages gave back since. */
    public static @Nullable LocalDate until(List<StoredAct> acts) {
        for (StoredAct act : acts.reversed()) {
            if (act.said(ClockAct.OutageCounted.class) instanceof ClockAct.OutageCounted outage
                    && outage.term().equals(CaseClocks.OBSERVATIONS)) {
                return outage.due();
            }
            if (act.said(ReviewAct.Intended.class) instanceof ReviewAct.Intended intended) {
                return intended.until();
            }
        }
        return null;
    }

    /** Either they were told, or an agent answered for it that nobody else is concerned. */
    private static Now thirdParty(ProcessDefinition.Fairness rule, List<StoredAct> acts) {
        boolean told = StoredAct.last(acts, ThirdPartyAct.ThirdPartyNotified.class) != null;
        Set<String> ticked = ticked(acts, key(rule.step()));
        boolean nobody = ticked.contains("none");
        return new Now(rule, told || nobody ? Standing.DONE : Standing.MISSING, null, ticked);
    }

    /** The lines of a checklist as they stand after the latest act about it. */
    public static Set<String> ticked(List<StoredAct> acts, String step) {
        for (StoredAct act : acts.reversed()) {
            if (act.said(ReviewAct.Checked.class) instanceof ReviewAct.Checked checked
                    && checked.step().equals(step)) {
                return new LinkedHashSet<>(checked.items());
            }
        }
        return Set.of();
    }

    /** The notice that still waits for the person's word. */
    public static ReviewAct.@Nullable Intended open(List<StoredAct> acts) {
        int noticed = lastSeq(acts, ReviewAct.Intended.class);
        boolean over =
                acts.stream()
                        .filter(act -> act.envelope().seq() > noticed)
                        .anyMatch(
                                act ->
                                        act.says(ActContent.Decided.class)
                                                || act.says(AfterAct.DecisionChanged.class));
        return over ? null : StoredAct.last(acts, ReviewAct.Intended.class);
    }

    /** What was said of the latest notice, if anything was. */
    public static ReviewAct.@Nullable Observed observed(List<StoredAct> acts) {
        return lastSeq(acts, ReviewAct.Observed.class) > lastSeq(acts, ReviewAct.Intended.class)
                ? StoredAct.last(acts, ReviewAct.Observed.class)
                : null;
    }

    private static List<StoredAct> sinceDecision(List<StoredAct> acts) {
        int last = lastSeq(acts, ActContent.Decided.class);
        int changed = lastSeq(acts, AfterAct.DecisionChanged.class);
        int from = Math.max(last, changed);
        return acts.stream().filter(act -> act.envelope().seq() > from).toList();
    }

    private static int lastSeq(List<StoredAct> acts, Class<? extends Payload> kind) {
        for (StoredAct act : acts.reversed()) {
            if (act.says(kind)) {
                return act.envelope().seq();
            }
        }
        return 0;
    }
}
