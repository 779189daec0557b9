package org.parvis.kernel;

import java.util.Set;

/**
 * A program of somebody else that proved which one it is. It acts for no person: what it may do is
 * in its scopes, each a kind of act and perhaps one service.
 *
 * @param client stable identifier of the program
 * @param name what it is called, as an administrator wrote it
 * @param scopes {@code drafts} for all services, {@code drafts:CODE} for one
 */
public record ApiCaller(String client, String name, Set<String> scopes) {
    /** Whether it may do that kind of act in that service. */
    public boolean may(String act, String service) {
        return scopes.contains(act) || scopes.contains(act + ":" + service);
    }
}
