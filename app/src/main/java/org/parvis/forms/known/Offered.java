package org.parvis.forms.known;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Draft;
import org.parvis.kernel.OnBehalfOf;

/**
 * What may stand in the fields of a form before anybody typed: what others propose, and what is
 * held of the account that fills it in. A guest is offered nothing of it.
 */
public record Offered(Beside beside, @Nullable UUID account, @Nullable OnBehalfOf whom) {
    public static Offered of(Draft draft) {
        return new Offered(
                draft.beside(), draft.hand().isGuest() ? null : draft.account(), draft.whom());
    }
}
