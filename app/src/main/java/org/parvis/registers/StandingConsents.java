package org.parvis.registers;

import java.util.UUID;

/**
 * Keeps that somebody agrees, for some time, that a register is read for them in one service: they
 * are not asked again, see it among what they agreed to, and take it back there. The module that
 * keeps consents implements it; without one each form asks anew.
 */
public interface StandingConsents {
    /** Whether they agree today. */
    boolean agrees(UUID account, String register, String service);

    /** They agree from now on, for as long as the one who keeps consents says. */
    void give(UUID account, String register, String service);
}
