package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Side;

/**
 * Whether what was promised is kept, as acts alone say it. An obligation is kept when the side to
 * which it is owed says so: the one who owes it cannot say it alone. What that one admits counts.
 */
record Fulfilment(LocalDate agreedOn, List<Duty> duties, LocalDate talkUntil, boolean talkClosed) {
    /** How an obligation stands. */
    enum State {
        /** Its day is not over. */
        COMING,
        /** Its day is over and nobody said anything that counts. */
        UNSAID,
        KEPT,
        PART,
        NOT,
        /** The two sides say different things. */
        DISPUTED;

        /** As in message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One obligation.
     *
     * @param number from 1
     * @param until the last day on which one may say whether it was kept
     */
    record Duty(
            int number,
            Promise promise,
            LocalDate until,
            Map<Side, KeptAct.Word> words,
            State state) {
        Side owes() {
            return promise.kind().who();
        }

        /** To whom it is owed. */
        Side owed() {
            return owes().other().orElseThrow();
        }

        Optional<KeptAct.Word> word(Side side) {
            return Optional.ofNullable(words.get(side));
        }

        /** Whether that side is asked on that day. */
        boolean asks(Side side, LocalDate today) {
            return side == owed()
                    && today.isAfter(promise.by())
                    && !today.isAfter(until)
                    && !words.containsKey(side);
        }

        /**
         * Whether that side may say it: that it was kept at any time, that it was not once its day
         * is over.
         */
        boolean may(Side side, KeptAct.How how, LocalDate today) {
            return side != Side.MEDIATOR
                    && !today.isAfter(until)
                    && (how == KeptAct.How.KEPT || today.isAfter(promise.by()))
                    && word(side).filter(word -> word.how() == how).isEmpty();
        }
    }

    /** Nothing where there is no agreement. */
    static Optional<Fulfilment> of(Dispute dispute, DisputeProgram.After days, LocalDate today) {
        DisputeAct.Agreed agreed = dispute.agreed().orElse(null);
        List<Promise> terms = dispute.accepted().map(DisputeAct.Accepted::terms).orElse(List.of());
        if (agreed == null) {
            return Optional.empty();
        }
        Map<Integer, Map<Side, KeptAct.Word>> words = words(dispute);
        LocalDate talkUntil = days.talkUntil(agreed);
        List<Duty> duties = new ArrayList<>();
        for (Promise promise : terms) {
            int number = duties.size() + 1;
            Map<Side, KeptAct.Word> its = words.getOrDefault(number, Map.of());
            duties.add(
                    new Duty(
                            number,
                            promise,
                            until(promise, talkUntil, days),
                            Map.copyOf(its),
                            state(promise, its, today)));
        }
        return Optional.of(
                new Fulfilment(agreed.on(), List.copyOf(duties), talkUntil, dispute.talkClosed()));
    }

    private static LocalDate until(Promise promise, LocalDate talk, DisputeProgram.After days) {
        LocalDate own = promise.by().plusDays(days.wordDays());
        return own.isAfter(talk) ? own : talk;
    }

    private static Map<Integer, Map<Side, KeptAct.Word>> words(Dispute dispute) {
        Map<Integer, Map<Side, KeptAct.Word>> words = new HashMap<>();
        dispute.all(KeptAct.Word.class)
                .forEach(
                        word ->
                                words.computeIfAbsent(word.number(), n -> new EnumMap<>(Side.class))
                                        .put(word.by().side(), word));
        return words;
    }

    private static State state(Promise promise, Map<Side, KeptAct.Word> words, LocalDate today) {
        Side owes = promise.kind().who();
        KeptAct.How theirs = how(words.get(owes));
        KeptAct.How other = how(words.get(owes.other().orElseThrow()));
        if (other == null) {
            return theirs == null || theirs == KeptAct.How.KEPT
                    ? today.isAfter(promise.by()) ? State.UNSAID : State.COMING
                    : named(theirs);
        }
        return theirs == null || theirs == other ? named(other) : State.DISPUTED;
    }

    private static KeptAct.@Nullable How how(KeptAct.@Nullable Word word) {
        return word == null ? null : word.how();
    }

    private static State named(KeptAct.How how) {
        return switch (how) {
            case KEPT -> State.KEPT;
            case PART -> State.PART;
            case NOT -> State.NOT;
        };
    }

    /**
     * How it is with all of them, by what weighs most: a day to come, then a quarrel, then silence;
     * else what was said of all.
     */
    State rest() {
        List<State> states = duties.stream().map(Duty::state).distinct().toList();
        return Stream.of(State.COMING, State.DISPUTED, State.UNSAID)
                .filter(states::contains)
                .findFirst()
                .orElseGet(() -> states.size() == 1 ? states.getFirst() : State.PART);
    }

    /** What that side is asked on that day, the first to end first. */
    List<Duty> asked(Side side, LocalDate today) {
        return duties.stream()
                .filter(duty -> duty.asks(side, today))
                .sorted(Comparator.comparing(Duty::until))
                .toList();
    }

    Optional<Duty> duty(int number) {
        return duties.stream().filter(duty -> duty.number() == number).findFirst();
    }

    /** Whether something that was promised is said, or admitted, not to be done. */
    boolean broken() {
        return duties.stream()
                .anyMatch(
                        duty ->
                                duty.state() == State.NOT
                                        || duty.state() == State.PART
                                        || duty.state() == State.DISPUTED);
    }
}
