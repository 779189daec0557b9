package org.parvis.privacy;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Organization;

/**
 * Whose registers are before the officer: those of their own body, or of one that it took over.
 *
 * @param agent the officer, in the home of those registers
 * @param former the body that is no more; none for one's own
 */
record Registry(Actor.Agent agent, @Nullable Organization former) {
    /** An address that stays with these registers. */
    String at(String path) {
        return former == null
                ? path
                : path + (path.contains("?") ? "&" : "?") + "of=" + former.code();
    }

    /** What was kept before can be read; only what is open goes on. */
    boolean past() {
        return former != null;
    }

    /** The field that a form sends with it. */
    String of() {
        return former == null ? "" : former.code();
    }

    @Nullable String name(Words w) {
        return former == null ? null : former.name().in(w.lang());
    }
}
