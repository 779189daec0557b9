package org.parvis.documents.keys;

import org.parvis.platform.AtStart;
import org.parvis.platform.StartRefused;
import org.springframework.stereotype.Component;

/** A node that lacks its master key, or has that of others, stops before it does anything. */
@Component
class KeysAtStart extends AtStart {
    private final OrganizationKeys keys;

    KeysAtStart(OrganizationKeys keys) {
        super(Phase.KEYS);
        this.keys = keys;
    }

    @Override
    protected void run() {
        try {
            keys.unlock();
        } catch (VaultException e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        }
    }
}
