package org.parvis.cases.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/** Who works on files in which unit of a body; answered from memory. */
public interface TeamUnits {
    @Nullable String unit(UUID member);

    /** The agents of a unit at work on that day, or of the whole body when no unit is named. */
    List<UUID> agents(Home home, @Nullable String unit, LocalDate day);
}
