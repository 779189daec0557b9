package org.parvis.plans;

import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;

/** A published initiative with how far it is. */
public record Running(Link link, Initiative initiative, Progress progress) {
    public boolean is(Link other) {
        return link.equals(other);
    }
}
