package org.parvis.portal.spi;

import org.parvis.kernel.Actor;

/** Whether a member may enter requests: a body that answers for no service has none to enter. */
public interface TakesRequests {
    boolean takesRequests(Actor.Agent agent);
}
