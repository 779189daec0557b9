package org.parvis.disputes.after;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Names;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/** Whose turn it is once a dispute is over, what to do, and until when. */
final class FollowUpTurn {
    private static final int MOST_STONES = 31;

    /** What is next for whoever looks. */
    private enum Step {
        /** Say whether it was done. */
        ASKED,
        /** Do what was promised. */
        DO,
        /** Confirm, if they like, what the other says is done. */
        CONFIRM,
        WAIT,
        /** What they said is done is not confirmed yet. */
        CLAIMED,
        REST,
        WITHOUT
    }

    private record Next(Step step, Fulfilment.@Nullable Duty duty) {}

    private final Names names;
    private final LocalDate today;
    private final Words w;
    private final Side side;
    private final @Nullable Fulfilment kept;
    private final String ended;
    private final Next next;

    FollowUpTurn(KeptWords.Place place, Names names, LocalDate today) {
        this.names = names;
        this.today = today;
        this.w = names.w();
        this.side = place.table().side();
        this.kept = place.kept().orElse(null);
        this.ended = place.table().dispute().stage().code();
        this.next = kept == null ? new Next(Step.WITHOUT, null) : next(kept);
    }

    private Next next(Fulfilment kept) {
        List<Fulfilment.Duty> asked = kept.asked(side, today);
        if (!asked.isEmpty()) {
            return new Next(Step.ASKED, asked.getFirst());
        }
        Predicate<Fulfilment.Duty> own = duty -> duty.owes() == side;
        Predicate<Fulfilment.Duty> owed = duty -> duty.owed() == side;
        return first(kept, Step.DO, own.and(duty -> !claimed(duty)))
                .or(() -> first(kept, Step.CONFIRM, owed.and(FollowUpTurn::claimed)))
                .or(() -> first(kept, Step.WAIT, own.negate().and(duty -> !claimed(duty))))
                .or(() -> first(kept, Step.CLAIMED, own))
                .orElseGet(() -> new Next(Step.REST, null));
    }

    /** Of those whose day is to come, the first that is so. */
    private static Optional<Next> first(
            Fulfilment kept, Step step, Predicate<Fulfilment.Duty> such) {
        return kept.duties().stream()
                .filter(duty -> duty.state() == Fulfilment.State.COMING)
                .filter(such)
                .min(Comparator.comparing((Fulfilment.Duty duty) -> duty.promise().by()))
                .map(duty -> new Next(step, duty));
    }

    private static boolean claimed(Fulfilment.Duty duty) {
        return duty.word(duty.owes()).filter(word -> word.how() == KeptAct.How.KEPT).isPresent();
    }

    boolean mine() {
        return next.step() == Step.ASKED || next.step() == Step.DO;
    }

    String headline() {
        Fulfilment.Duty duty = next.duty();
        if (duty == null) {
            return kept == null
                    ? w.say("disputes.after.without")
                    : w.say("disputes.after.rest." + kept.rest().code());
        }
        String by = w.dateLong(duty.promise().by());
        String until = w.dateLong(duty.until());
        return switch (next.step()) {
            case ASKED -> w.say("disputes.after.asked", until);
            case DO -> w.say("disputes.after.coming.mine", by);
            case CONFIRM -> w.say("disputes.after.confirm", names.of(duty.owes()));
            case CLAIMED -> w.say("disputes.after.claimed", names.of(duty.owed()), until);
            case WAIT, REST, WITHOUT ->
                    w.say("disputes.after.coming.theirs", names.of(duty.owes()), by);
        };
    }

    List<String> says() {
        List<String> says = new ArrayList<>(whatToDo());
        boolean writes = side != Side.MEDIATOR && !Safety.apart(names.place().dispute());
        if (kept != null && next.step() != Step.ASKED && kept.broken() && writes) {
            says.add(w.say("disputes.after.broken"));
        }
        return says;
    }

    private List<String> whatToDo() {
        Fulfilment.Duty duty = next.duty();
        if (duty == null) {
            return kept == null
                    ? List.of(w.say("disputes.says." + ended + "." + side.code()))
                    : List.of();
        }
        return switch (next.step()) {
            case ASKED ->
                    List.of(
                            w.say("disputes.after.asked.says"),
                            w.say("disputes.after.asked.nothing"));
            case DO -> List.of(w.say("disputes.after.says.do", names.of(duty.owed())));
            case CONFIRM ->
                    List.of(w.say("disputes.after.says.confirm", w.dateLong(duty.promise().by())));
            case WAIT ->
                    duty.owed() == side ? List.of(w.say("disputes.after.says.wait")) : List.of();
            case CLAIMED, REST, WITHOUT -> List.of();
        };
    }

    /** Their days, where it is their turn and an arch can show all that are left. */
    FollowUpPage.@Nullable Clock clock() {
        Fulfilment.Duty duty = next.duty();
        if (duty == null || kept == null || !mine()) {
            return null;
        }
        boolean asked = next.step() == Step.ASKED;
        LocalDate first = asked ? duty.promise().by().plusDays(1) : kept.agreedOn();
        LocalDate last = asked ? duty.until() : duty.promise().by();
        int left = (int) ChronoUnit.DAYS.between(today, last);
        if (left >= MOST_STONES) {
            return null;
        }
        return new FollowUpPage.Clock(
                Stone.days(first, last, today, MOST_STONES),
                left == 0 ? null : w.number(left),
                left == 0 ? w.say("turn.unit.lastDay") : w.say("turn.unit.left", left),
                w.say("disputes.after.label", (int) ChronoUnit.DAYS.between(first, today), left));
    }
}
