package org.parvis.identity;

import java.util.UUID;

/**
 * Somebody's own account: what is needed to write to them and to call them by their name. It says
 * nothing of what they asked or of whom; that is in their case files.
 */
public record Account(UUID id, String email, String name, String lang, boolean demonstration) {
    /**
     * Whether nobody reads what is sent to its address: it was opened at a counter, without one.
     */
    public boolean withoutAddress() {
        return NoAddress.is(email);
    }

    /** By what its owner names it: their address, or the number that a counter printed. */
    public String known() {
        return withoutAddress() ? NoAddress.number(email) : email;
    }
}
