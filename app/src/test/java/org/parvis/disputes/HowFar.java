package org.parvis.disputes;

/** How far the dispute of a cast came, and what follows from it. */
enum HowFar {
    /** Nobody mediates it yet. */
    INVITED,
    SILENT,
    NEGOTIATING,
    SIGNING,
    AGREED,
    DECLINED,
    ENDED,
    /** Withdrawn with its file. */
    CLOSED,
    /** Whoever mediated it recused themselves, and another was drawn. */
    LEFT,
    /** The consumer does not feel safe. */
    APART;

    boolean mediated() {
        return this != INVITED;
    }

    boolean over() {
        return this == AGREED || this == DECLINED || this == ENDED || this == CLOSED;
    }

    /** What was said in private ends with the mediation. */
    boolean destroyed() {
        return over() || this == LEFT;
    }

    boolean suspended() {
        return this == SIGNING || this == AGREED || this == ENDED;
    }
}
