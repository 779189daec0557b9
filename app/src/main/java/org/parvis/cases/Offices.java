package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** What this module asks of public bodies: their name, how to reach them, who may decide. */
interface Offices {
    /** A body as its letters present it; contact lines in each language. */
    record Office(LocalizedText name, LocalizedText unit, List<LocalizedText> contact) {}

    Office of(Home home);

    /** The person in charge, or their delegate by a dated written instrument (A-2.1, s. 8). */
    boolean mayDecide(Actor.Agent agent, LocalDate day);

    /** By what power somebody signs, in words. */
    LocalizedText function(Actor.Agent agent, LocalDate day);
}
