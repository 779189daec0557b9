package org.parvis.participation.budget;

import org.parvis.ds.Words;
import org.parvis.participation.Tool;

/** Why there is no result, or not yet. */
record WaitingPage(ResultHead head, Tally tally) {
    String why() {
        Words w = head.w();
        return switch (tally) {
            case Tally.Waiting waiting ->
                    switch (waiting.seal()) {
                        case NONE -> w.say("participation.budget.waiting.unsealed");
                        case SAME, CHANGED ->
                                w.say(
                                        "participation.budget.waiting.soon",
                                        head.consultation()
                                                .last(Tool.BUDGET)
                                                .map(it -> w.date(it.plusDays(1)))
                                                .orElse(""));
                        case BROKEN -> w.say("participation.budget.waiting.broken");
                    };
            case Tally.Nobody nobody -> w.say("participation.budget.waiting.nobody");
            case Tally.Counting counting ->
                    w.say("participation.budget.waiting.counting", counting.ballots());
            case Tally.Altered altered -> w.say("participation.budget.waiting.altered");
            case Tally.Endless endless ->
                    w.say("participation.budget.waiting.endless", endless.raises());
            case Tally.Done done -> "";
        };
    }
}
