package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

/**
 * A file is to be looked at again on a day. That is between members of the body: the person does
 * not see it. A new reminder takes the place of the one before, and none outlives the closing.
 */
public sealed interface ReminderAct extends ActContent {
    String by();

    record ReminderSet(String by, LocalDate on, String text) implements ReminderAct {
        static final ActKind<ReminderSet> KIND =
                ActKind.named("reminder-set", ReminderSet.class)
                        .by(MEMBER)
                        .withinBody()
                        .stays(State.UNANSWERED)
                        .member(ReminderSet::by)
                        .toTeam((act, t) -> t.say("reminders.story", t.date(act.on), act.text))
                        .registered();
    }

    record ReminderCleared(String by) implements ReminderAct {
        static final ActKind<ReminderCleared> KIND =
                ActKind.named("reminder-cleared", ReminderCleared.class)
                        .by(MEMBER)
                        .withinBody()
                        .stays(State.UNANSWERED)
                        .member(ReminderCleared::by)
                        .registered();
    }
}
