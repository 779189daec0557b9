package org.parvis.cases.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.SignOffAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Outcome;

/**
 * The signatures that a prepared decision needs before it leaves, level by level, computed from the
 * acts. Preparing again begins them again; for information, a level never blocks.
 */
public record SignOffs(List<Level> levels, Set<Integer> hands) {

    /** Where one level stands. */
    public enum Standing {
        SIGNED,
        WAITING,
        ASLEEP,
        LATER
    }

    /**
     * One level.
     *
     * @param until last day to sign; none before its turn
     */
    public record Level(
            ProcessDefinition.SignOff rule,
            Standing standing,
            @Nullable String by,
            @Nullable LocalDate until) {
        public boolean blocks() {
            return !rule.forInformation()
                    && (standing == Standing.WAITING || standing == Standing.LATER);
        }
    }

    public static SignOffs of(ProcessDefinition process, List<StoredAct> acts, ZoneId zone) {
        int prepared = -1;
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).says(ActContent.Prepared.class)) {
                prepared = i;
            }
        }
        List<Level> levels = new ArrayList<>();
        Set<Integer> hands = new HashSet<>();
        if (prepared < 0) {
            return new SignOffs(levels, hands);
        }
        List<StoredAct> since = acts.subList(prepared, acts.size());
        hands.add(acts.get(prepared).envelope().party());
        LocalDate turn = day(acts.get(prepared), zone);
        boolean open = !sentBack(since);
        for (ProcessDefinition.SignOff rule : process.signOffs()) {
            Optional<StoredAct> signed = signed(since, rule.id());
            LocalDate until = turn.plusDays(rule.days());
            if (signed.isPresent()) {
                SignOffAct.SignedOff by = (SignOffAct.SignedOff) signed.get().content();
                hands.add(signed.get().envelope().party());
                turn = day(signed.get(), zone);
                levels.add(new Level(rule, Standing.SIGNED, by == null ? null : by.by(), until));
            } else if (escalated(since, rule.id())) {
                levels.add(new Level(rule, Standing.ASLEEP, null, until));
            } else {
                levels.add(
                        new Level(
                                rule,
                                open ? Standing.WAITING : Standing.LATER,
                                null,
                                open ? until : null));
                open &= rule.forInformation();
            }
        }
        return new SignOffs(levels, hands);
    }

    private static LocalDate day(StoredAct act, ZoneId zone) {
        return LocalDate.ofInstant(act.envelope().at(), zone);
    }

    private static boolean sentBack(List<StoredAct> since) {
        return since.stream().anyMatch(act -> act.says(SignOffAct.SentBack.class));
    }

    private static Optional<StoredAct> signed(List<StoredAct> since, String level) {
        return since.stream()
                .filter(
                        act ->
                                act.says(
                                        SignOffAct.SignedOff.class,
                                        signed -> signed.level().equals(level)))
                .findFirst();
    }

    private static boolean escalated(List<StoredAct> since, String level) {
        return since.stream()
                .anyMatch(
                        act ->
                                act.says(
                                        SignOffAct.Escalated.class,
                                        escalated -> escalated.level().equals(level)));
    }

    /** Whether the decision may leave, or which signature is missing. */
    public Outcome<Boolean> allow(String lang) {
        return levels.stream()
                .filter(Level::blocks)
                .findFirst()
                .map(
                        level ->
                                Outcome.<Boolean>refused(
                                        "cases.refused.signOff", level.rule().label().in(lang)))
                .orElseGet(() -> Outcome.ok(true));
    }

    /** The level that waits under that code. */
    public Optional<Level> waiting(String level) {
        return levels.stream()
                .filter(l -> l.rule().id().equals(level) && l.standing() == Standing.WAITING)
                .findFirst();
    }

    /** Whether that party prepared the decision or signed another level. */
    boolean hadAHand(int party) {
        return hands.contains(party);
    }
}
