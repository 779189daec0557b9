package org.parvis.cases.spi;

import java.util.List;

/**
 * The kinds of act that a module registers, as a bean of its own. Names of a module other than
 * {@code cases} begin with that module's: {@code neighbours.commented}. The program does not start
 * with a kind that bears the name of another module, says its record is another's, is registered
 * twice, or lacks words in a language.
 */
public interface ActKinds {
    List<ActKind<?>> kinds();
}
