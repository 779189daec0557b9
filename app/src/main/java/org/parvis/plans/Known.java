package org.parvis.plans;

/** What a plan may name outside itself. */
public interface Known {
    /** A target of the strategy that bodies may adopt. */
    boolean target(String code);

    /** Anything that is measured: a target, or a figure beside them. */
    boolean figure(String code);

    boolean service(String code);

    /** A body or a network that may have a plan. */
    boolean holder(String code);

    /** An action of the roadmap. */
    boolean action(String code);

    /** A kind of thing that bodies build. */
    boolean block(String code);
}
