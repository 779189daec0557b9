package org.parvis.participation.budget;

import org.parvis.ds.Words;

/** Why there is no result, or not yet. */
record WaitingPage(ResultHead head, Tally tally) {
    String why() {
        Words w = head.w();
        return switch (tally) {
            case Tally.Waiting waiting ->
                    switch (waiting.seal()) {
                        case NONE -> w.say("participation.budget.waiting.unsealed");
                        case SAME, CHANGED -> w.say("participation.budget.waiting.soon");
                        case BROKEN -> w.say("participation.budget.waiting.broken");
                    };
            case Tally.Nobody nobody -> w.say("participation.budget.waiting.nobody");
            case Tally.Altered altered ->
                    w.say("participation.budget.waiting.altered", altered.digest());
            case Tally.Endless endless ->
                    w.say("participation.budget.waiting.endless", endless.raises());
            case Tally.Done done -> "";
        };
    }
}
