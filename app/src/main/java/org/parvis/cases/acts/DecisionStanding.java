package org.parvis.cases.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision, or a letter that carries one, is worth on a day. It is derived from all that was
 * said since, each from its own day on: the latest act alone says neither what stands nor until
 * when.
 */
public enum DecisionStanding {
    VALID,
    SUSPENDED,
    REPLACED,
    WITHDRAWN,
    EXPIRED,
    ENDED;

    /** What a decision given for good says of itself. */
    public static final String DECIDED = "decided";

    /** What a review that changed it says of it. */
    public static final String REVIEWED = "reviewed";

    /**
     * What one letter says of the decision.
     *
     * @param kind {@code decided}, {@code reviewed} or a {@link DecisionChange} as in envelopes
     * @param on from which day
     * @param until last day of what it suspends or renews; none without end
     */
    public record Effect(String kind, LocalDate on, @Nullable LocalDate until) {
        boolean begun(LocalDate day) {
            return !on.isAfter(day);
        }

        private boolean lasts(LocalDate day) {
            return until == null || !day.isAfter(until);
        }

        Optional<DecisionChange> change() {
            return DecisionChange.of(kind);
        }
    }

    /** A decision as it stands, and when that changes by what was already said. */
    public record Dated(
            DecisionStanding now, @Nullable DecisionStanding next, @Nullable LocalDate from) {}

    private record End(LocalDate on, DecisionStanding what) {}

    /** As in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was said of the latest decision of that file since; none before there is one. */
    public static List<Effect> effects(List<StoredAct> acts) {
        List<Effect> effects = new ArrayList<>();
        for (StoredAct act : acts) {
            switch (act.among(ActContent.Decided.class, AfterAct.DecisionChanged.class)) {
                case ActContent.Decided decided -> effects.clear();
                case AfterAct.DecisionChanged changed ->
                        effects.add(
                                new Effect(
                                        changed.change(), changed.effectiveOn(), changed.until()));
                case null, default -> {}
            }
        }
        return effects;
    }

    /** What the decision is worth that day, after these changes of it. */
    public static DecisionStanding of(List<Effect> changes, LocalDate day) {
        List<Effect> begun = changes.stream().filter(effect -> effect.begun(day)).toList();
        List<End> ends = new ArrayList<>();
        for (Effect effect : begun) {
            switch (effect.change().orElse(null)) {
                case RENEWED -> {
                    ends.removeIf(end -> end.what() == EXPIRED);
                    LocalDate until = effect.until();
                    if (until != null) {
                        ends.add(new End(until.plusDays(1), EXPIRED));
                    }
                }
                case REVOKED -> ends.add(new End(effect.on(), WITHDRAWN));
                case EXPIRED -> ends.add(new End(effect.on(), EXPIRED));
                case PARTY_DIED -> ends.add(new End(effect.on(), ENDED));
                case RECTIFIED, AMENDED, SUSPENDED, REINSTATED -> {}
                case null -> {}
            }
        }
        return ended(ends, day).orElseGet(() -> paused(begun, day) ? SUSPENDED : VALID);
    }

    /**
     * What a letter is worth that day: the decision may stand while another letter carries it.
     *
     * @param own what the letter itself says
     * @param later what those say that came after it, in their order
     */
    public static DecisionStanding ofLetter(Effect own, List<Effect> later, LocalDate day) {
        List<End> ends = new ArrayList<>();
        LocalDate until = own.until();
        if (until != null) {
            ends.add(
                    new End(
                            until.plusDays(1),
                            own.change().equals(Optional.of(DecisionChange.SUSPENDED))
                                    ? ENDED
                                    : EXPIRED));
        }
        List<Effect> begun = later.stream().filter(effect -> effect.begun(day)).toList();
        boolean paused = false;
        for (Effect effect : begun) {
            DecisionChange change = effect.change().orElse(null);
            switch (change) {
                case SUSPENDED -> paused = true;
                case REINSTATED -> {
                    if (!paused) {
                        ends.add(new End(effect.on(), REPLACED));
                    }
                }
                case REVOKED -> ends.add(new End(effect.on(), WITHDRAWN));
                case EXPIRED -> ends.add(new End(effect.on(), EXPIRED));
                case PARTY_DIED -> ends.add(new End(effect.on(), ENDED));
                case RECTIFIED, AMENDED, RENEWED -> ends.add(new End(effect.on(), REPLACED));
                case null -> ends.add(new End(effect.on(), REPLACED));
            }
        }
        return ended(ends, day).orElseGet(() -> paused(begun, day) ? SUSPENDED : VALID);
    }

    /** What ended it first: what is over does not end again. */
    private static Optional<DecisionStanding> ended(List<End> ends, LocalDate day) {
        return ends.stream()
                .filter(end -> !end.on().isAfter(day))
                .min(Comparator.comparing(End::on))
                .map(End::what);
    }

    private static boolean paused(List<Effect> effects, LocalDate day) {
        return latestPause(effects)
                .filter(effect -> effect.kind().equals(DecisionChange.SUSPENDED.act()))
                .filter(effect -> effect.lasts(day))
                .isPresent();
    }

    private static Optional<Effect> latestPause(List<Effect> effects) {
        return effects.reversed().stream()
                .filter(
                        effect ->
                                effect.kind().equals(DecisionChange.SUSPENDED.act())
                                        || effect.kind().equals(DecisionChange.REINSTATED.act()))
                .findFirst();
    }

    /** The same with the next day on which it changes by itself. */
    public static Dated dated(List<Effect> changes, LocalDate day) {
        DecisionStanding now = of(changes, day);
        return changes.stream()
                .flatMap(DecisionStanding::turns)
                .filter(turn -> turn.isAfter(day))
                .sorted()
                .filter(turn -> of(changes, turn) != now)
                .findFirst()
                .map(turn -> new Dated(now, of(changes, turn), turn))
                .orElseGet(() -> new Dated(now, null, null));
    }

    private static Stream<LocalDate> turns(Effect effect) {
        return Stream.concat(
                Stream.of(effect.on()),
                Optional.ofNullable(effect.until()).stream().map(until -> until.plusDays(1)));
    }

    /**
     * What may be decided now about a decision: what is over does not change any more, except that
     * what expired can be renewed; what is planned can still be prevented.
     */
    public static boolean mayFollow(DecisionChange change, List<Effect> changes, LocalDate day) {
        return switch (of(changes, day)) {
            case VALID -> change != DecisionChange.REINSTATED || paused(changes, day);
            case SUSPENDED -> change != DecisionChange.SUSPENDED;
            case EXPIRED -> change == DecisionChange.RENEWED || change == DecisionChange.PARTY_DIED;
            case REPLACED, WITHDRAWN, ENDED -> false;
        };
    }
}
