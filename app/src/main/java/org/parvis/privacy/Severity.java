package org.parvis.privacy;

/**
 * How serious an incident may be, by the three things that the Act asks to weigh: how sensitive the
 * information is, what its use could lead to, how likely a harmful use is (A-2.1, s. 63.9; to
 * confirm). The figures help to think and bind nobody: the body decides and says why.
 *
 * @param sensitivity from 1, hardly, to 3, very
 * @param consequences the same
 * @param likelihood the same
 */
record Severity(int sensitivity, int consequences, int likelihood) {
    private static final int HIGHEST = 3;
    private static final int SERIOUS = 7;

    Severity {
        check(sensitivity);
        check(consequences);
        check(likelihood);
    }

    private static void check(int weight) {
        if (weight < 1 || weight > HIGHEST) {
            throw new IllegalArgumentException("A weight is from 1 to 3");
        }
    }

    /**
     * Whether it looks serious: the three together weigh much, or very sensitive information could
     * have grave consequences, however unlikely.
     */
    boolean suggestsSerious() {
        boolean grave = sensitivity == HIGHEST && consequences == HIGHEST;
        return grave || sensitivity + consequences + likelihood >= SERIOUS;
    }
}
