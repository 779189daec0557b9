package org.parvis.organizations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.kernel.Actor;

/** Knows in which membership somebody makes a request, for what stands before a room. */
public interface AtWork {
    Optional<Actor.Agent> agent(HttpServletRequest request);
}
