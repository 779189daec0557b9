package org.parvis.mandates;

import java.util.Locale;

/** What the other is: somebody with an account, a child without one, or a business. */
public enum PrincipalKind {
    PERSON,
    CHILD,
    BUSINESS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PrincipalKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
