package org.parvis.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may become of a decision after it was given, the same for every service.
 *
 * <p>Each says what the public verification then shows of the letter that came before.
 */
enum DecisionChange {
    RECTIFIED("replaced", false),
    AMENDED("replaced", false),
    SUSPENDED("suspended", true),
    REINSTATED("valid", false),
    REVOKED("withdrawn", true),
    EXPIRED("expired", false),
    RENEWED("replaced", false),
    PARTY_DIED("ended", false);

    private final String earlier;
    private final boolean unfavourable;

    DecisionChange(String earlier, boolean unfavourable) {
        this.earlier = earlier;
        this.unfavourable = unfavourable;
    }

    /** State of the earlier letter in the public verification. */
    String earlier() {
        return earlier;
    }

    /** Whether the person loses by it: fairness comes first. */
    boolean unfavourable() {
        return unfavourable;
    }

    /** Kind of the act, as in envelopes and message keys. */
    String act() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> acts() {
        return Arrays.stream(values()).map(DecisionChange::act).toList();
    }

    static Optional<DecisionChange> of(String act) {
        return Arrays.stream(values()).filter(change -> change.act().equals(act)).findFirst();
    }

    /** The latest change of the decision of that file, since it was decided. */
    static @Nullable DecisionChange last(List<StoredAct> acts) {
        for (StoredAct act : acts.reversed()) {
            if (act.content() instanceof AfterAct.DecisionChanged changed) {
                return of(changed.change()).orElse(null);
            }
            if (act.content() instanceof ActContent.Decided) {
                return null;
            }
        }
        return null;
    }

    /** What is over does not change any more, except that what expired can be renewed. */
    boolean mayFollow(@Nullable DecisionChange last) {
        return switch (last) {
            case SUSPENDED -> this != SUSPENDED;
            case EXPIRED -> this == RENEWED || this == PARTY_DIED;
            case REVOKED, PARTY_DIED -> false;
            case RECTIFIED, AMENDED, REINSTATED, RENEWED -> this != REINSTATED;
            case null -> this != REINSTATED;
        };
    }
}
