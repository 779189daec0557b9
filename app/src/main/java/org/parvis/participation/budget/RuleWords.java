package org.parvis.participation.budget;

import org.parvis.ds.Words;
import org.parvis.participation.CountMethod;

/** Names of rules as people read them. */
final class RuleWords {
    private RuleWords() {}

    static String said(CountMethod method, Words w) {
        return switch (method.rule()) {
            case GREEDY -> w.say("participation.budget.rule.greedy");
            case EQUAL_SHARES ->
                    switch (method.utility()) {
                        case COST -> w.say("participation.budget.rule.equal-shares");
                        case CARDINALITY -> w.say("participation.budget.rule.cardinality");
                    };
        };
    }
}
