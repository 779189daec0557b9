package org.parvis.platform.packs;

import java.util.Locale;

/** What a content pack declares under a name, so that other files of the pack can name it. */
public enum PackThing {
    BODY,
    /** A unit of a body, as `ville-quebec/permits`. */
    UNIT,
    /** How the law counts days. */
    REGIME,
    /** One version of a regime, as `access-act@1`: old files are still counted by it. */
    REGIME_VERSION,
    REGISTER,
    SERVICE,
    /** A word by which a service is found, in any language: nobody else ever has it. */
    ADDRESS,
    PAGE,
    /** A picture of pages: its pages are missed, not it. */
    PICTURE,
    STRATEGY,
    /** A target or a figure of a strategy. */
    TARGET,
    INDICATOR,
    /** A ground for acting for somebody else. */
    GROUND,
    /** What people may be asked to agree to. */
    CONSENT,
    /** A tax, with its rate by date. */
    TAX,
    /** What a body asks people: receipts of it stay readable when it goes. */
    CONSULTATION,
    /** A table of whom a place is made of. */
    POPULATION;

    /** The word of it in reports, settings and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody loses it when a pack no longer has it, and is asked for before. */
    boolean missed() {
        return switch (this) {
            case UNIT, TAX, ADDRESS, REGIME, TARGET, PICTURE, CONSULTATION, POPULATION -> false;
            default -> true;
        };
    }

    /** Whether a start goes on with it although the pack no longer has it. */
    boolean kept() {
        return this == BODY || this == SERVICE;
    }

    /** Whether files that are open would lose what they are counted by. */
    boolean needed() {
        return this == REGIME_VERSION;
    }
}
