package org.parvis.forms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.OnBehalfOf;

/**
 * What may stand in the fields of a form before anybody typed: what others propose, and what is
 * held of the account that fills it in. A guest is offered nothing of it.
 */
record Offered(Beside beside, @Nullable UUID account, @Nullable OnBehalfOf whom) {
    static Offered of(Draft draft) {
        return new Offered(
                draft.beside(), draft.hand().isGuest() ? null : draft.account(), draft.whom());
    }
}
