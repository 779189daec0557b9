package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;

/**
 * A file is to be looked at again on a day. That is between members of the body: the person does
 * not see it. A new reminder takes the place of the one before, and none outlives the closing.
 */
public sealed interface ReminderAct extends ActContent {
    String by();

    @JsonTypeName("reminder-set")
    @WithinBody
    record ReminderSet(String by, LocalDate on, String text) implements ReminderAct {}

    @JsonTypeName("reminder-cleared")
    @WithinBody
    record ReminderCleared(String by) implements ReminderAct {}
}
