package org.parvis.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What a person comes for: how long it takes, who has to come and what to bring. Where and when one
 * may come is said by the places that offer the service, and not here.
 */
public record Appointment(
        @Key(says = "What is done there, in a few words") LocalizedText label,
        @Key(says = "Minutes with the person") int minutes,
        @Key(
                        says =
                                "Minutes for whoever needs more time; nobody is offered more, when absent",
                        absent = "0")
                int longer,
        @Key(says = "What to bring") List<LocalizedText> bring,
        @Key(says = "FEEL: who has to come, by the answers of the form; everybody, when absent")
                @Nullable Expression when,
        @Key(says = "Whether one may come without having sent the form first") boolean withoutFile,
        @Key(says = "Hours before it until which one may book, move or cancel", absent = "0")
                int noticeHours,
        @Key(says = "How many days ahead one may book") int daysAhead) {}
