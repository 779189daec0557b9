package org.parvis.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/** States as tags, and the steps of a revision on its way. */
public final class Tags {
    private Tags() {}

    public static Status state(Words w, Revision.State state) {
        return Status.of(
                w.say("plans.state." + state.code()),
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case APPROVED, SENT -> Tone.PROGRESS;
                    case REQUIRED -> Tone.WARN;
                    case ACCEPTED, PUBLISHED -> Tone.GOOD;
                });
    }

    public static List<String> steps(Words w) {
        return List.of(
                w.say("plans.step.draft"),
                w.say("plans.step.approved"),
                w.say("plans.step.sent"),
                w.say("plans.step.accepted"),
                w.say("plans.step.published"));
    }

    /** Which of the steps a state is. */
    public static int step(Revision.State state) {
        return switch (state) {
            case DRAFT -> 0;
            case APPROVED -> 1;
            case SENT, REQUIRED -> 2;
            case ACCEPTED -> 3;
            case PUBLISHED -> 4;
        };
    }

    /** Where an initiative is, and what is flagged about it. */
    public static List<Status> states(Words w, Running one, List<Flag> flags, LocalDate today) {
        var states = new ArrayList<Status>();
        int done = one.progress().done();
        if (one.progress().over()) {
            states.add(Status.of(w.say("plans.running.over"), Tone.GOOD).withIcon("check"));
        } else if (done > 0 || !one.initiative().from().isAfter(today)) {
            states.add(Status.of(w.say("plans.running.done", done), Tone.PROGRESS));
        } else {
            states.add(Status.of(w.say("plans.running.ahead"), Tone.NEUTRAL));
        }
        for (Flag flag : flags) {
            states.add(
                    switch (flag) {
                        case Flag.Late late ->
                                Status.of(w.say("plans.tag.late", late.months()), Tone.BAD);
                        case Flag.OverCost over -> Status.of(w.say("plans.tag.over"), Tone.WARN);
                        case Flag.Blocked blocked ->
                                Status.of(w.say("plans.tag.blocked"), Tone.WARN);
                        case Flag.Unknown unknown ->
                                Status.of(w.say("plans.tag.unknown"), Tone.WARN);
                    });
        }
        return states.stream().distinct().toList();
    }
}
