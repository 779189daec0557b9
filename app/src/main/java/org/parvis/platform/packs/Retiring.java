package org.parvis.platform.packs;

import java.util.Set;

/**
 * What somebody said about things that the pack in force has and a new one no longer has.
 *
 * @param keeps nobody can be asked: what people use stays
 * @param all all of it may go
 * @param keys these may go
 */
record Retiring(boolean keeps, boolean all, Set<String> keys) {
    static final Retiring KEEP = new Retiring(true, false, Set.of());
    static final Retiring ALL = new Retiring(false, true, Set.of());

    static Retiring of(Set<String> keys) {
        return new Retiring(false, false, Set.copyOf(keys));
    }

    boolean allows(LeftOut one) {
        return all || keys.contains(one.key()) || keys.contains(one.toString());
    }

    /** Something that the pack in force has and a new one no longer has. */
    record LeftOut(PackThing kind, String key) {
        @Override
        public String toString() {
            return kind.word() + "/" + key;
        }
    }
}
