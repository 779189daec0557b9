package org.parvis.testing;

/** How far loops go: some of it each time, all of it under {@code ./test --all}. */
public final class Thorough {
    private static final boolean ALL = Boolean.getBoolean("parvis.test.all");

    private Thorough() {}

    public static int times(int usually, int all) {
        return ALL ? all : usually;
    }
}
