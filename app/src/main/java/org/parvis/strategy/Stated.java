package org.parvis.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** What bodies state of themselves that belongs in their plans, for whoever shows plans. */
public interface Stated {
    /** How many there were in a part of a thing, on the day of the latest statement. */
    record Line(LocalizedText thing, LocalizedText part, long total, LocalDate on) {}

    /** The latest totals of these bodies together, in the order of the pack; none stated, none. */
    List<Line> inPlansOf(Set<Home> homes);
}
