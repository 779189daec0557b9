package org.parvis.testing;

import org.parvis.identity.passwords.HashingCost;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Hashes of passwords that cost little: hundreds of tests sign somebody in, and what a hash costs
 * is the subject of few of them. The journeys in the browser pay the whole cost.
 */
public final class CheapHashes {
    public static final HashingCost COST = new HashingCost(64, 1);

    private CheapHashes() {}

    static void into(GenericApplicationContext program) {
        program.registerBean(
                "cheapHashes", HashingCost.class, () -> COST, bean -> bean.setPrimary(true));
    }
}
