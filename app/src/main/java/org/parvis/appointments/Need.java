package org.parvis.appointments;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody needs in order to come; a time is shown to them only where they find it. */
public enum Need {
    INTERPRETER,
    ENGLISH,
    STEP_FREE,
    HEARING_LOOP,
    QUIET,
    MORE_TIME;

    /** As in addresses, data and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Need> of(String code) {
        return Stream.of(values()).filter(need -> need.code().equals(code)).findFirst();
    }

    /** Whether it is of the time asked for, and not of where one is received. */
    public boolean ofTime() {
        return this == MORE_TIME;
    }
}
