package org.parvis.cases.acts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may become of a decision after it was given, the same for every service; {@link
 * DecisionStanding} says what it is worth after several.
 */
public enum DecisionChange {
    RECTIFIED(false),
    AMENDED(false),
    SUSPENDED(true),
    REINSTATED(false),
    REVOKED(true),
    EXPIRED(false),
    RENEWED(false),
    PARTY_DIED(false);

    private final boolean unfavourable;

    DecisionChange(boolean unfavourable) {
        this.unfavourable = unfavourable;
    }

    /** Whether the person loses by it: fairness comes first. */
    public boolean unfavourable() {
        return unfavourable;
    }

    /** Whether nothing of what was decided can be used any more. */
    public boolean ends() {
        return switch (this) {
            case SUSPENDED, REVOKED, EXPIRED, PARTY_DIED -> true;
            case RECTIFIED, AMENDED, REINSTATED, RENEWED -> false;
        };
    }

    /** Kind of the act, as in envelopes and message keys. */
    public String act() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> acts() {
        return Arrays.stream(values()).map(DecisionChange::act).toList();
    }

    public static Optional<DecisionChange> of(String act) {
        return Arrays.stream(values()).filter(change -> change.act().equals(act)).findFirst();
    }
}
