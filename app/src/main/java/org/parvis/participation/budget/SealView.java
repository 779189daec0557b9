package org.parvis.participation.budget;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/** What is told of a seal, on each page of its budget. */
record SealView(Words w, String code, InForce force) {
    /** What stands there whether anything is wrong or not. */
    String said() {
        Seal seal = force.seal();
        return seal == null
                ? w.say("participation.budget.seal.none")
                : w.say("participation.budget.seal.on", w.date(seal.on()));
    }

    /** What is wrong with it; none unless something is. */
    @Nullable String wrong() {
        return switch (force.state()) {
            case NONE, SAME -> null;
            case CHANGED -> w.say("participation.budget.seal.changed");
            case BROKEN -> w.say("participation.budget.seal.broken");
        };
    }

    @Nullable String digest() {
        Seal seal = force.seal();
        return seal == null ? null : seal.digest();
    }

    String words() {
        return BudgetPaths.rule(code, w.lang());
    }
}
