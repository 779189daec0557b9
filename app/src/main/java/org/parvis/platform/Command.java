package org.parvis.platform;

import java.io.PrintStream;
import java.util.List;

/**
 * One thing that an operator asks of the program instead of serving pages: {@code ./run NAME ...}.
 * A module that owns such a thing contributes a bean.
 */
public interface Command {
    /** The word after {@code ./run}. */
    String name();

    /** Does it, says what was done, and returns whether all is well. */
    boolean run(List<String> words, PrintStream out);
}
