package org.parvis.participation.budget;

import org.parvis.ds.Words;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.CountMethod;

/** Names of rules as people read them. */
final class RuleWords {
    private RuleWords() {}

    /** What ballots give to projects, as keys of messages have it. */
    static String unit(Way way) {
        return switch (way) {
            case APPROVAL -> "votes";
            case POINTS, RANKED -> "points";
        };
    }

    static String said(CountMethod method, Way way, Words w) {
        return switch (method.rule()) {
            case GREEDY -> w.say("participation.budget.rule.greedy." + unit(way));
            case EQUAL_SHARES ->
                    switch (method.utility()) {
                        case COST -> w.say("participation.budget.rule.equal-shares");
                        case CARDINALITY ->
                                w.say("participation.budget.rule.cardinality." + unit(way));
                    };
        };
    }
}
