package org.parvis.cases;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** What is decided about keeping a file, beside its schedule. */
sealed interface KeepingAct extends ActContent {
    String by();

    String reason();

    /** Nothing of the file may be destroyed, whatever its schedule says: a dispute, an inquiry. */
    @JsonTypeName("held")
    record Held(String by, String reason) implements KeepingAct {}

    /** The schedule counts again. */
    @JsonTypeName("hold-lifted")
    record HoldLifted(String by, String reason) implements KeepingAct {}
}
