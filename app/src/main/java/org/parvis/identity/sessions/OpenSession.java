package org.parvis.identity.sessions;

import java.time.Instant;
import org.parvis.identity.Opened;

/**
 * A place where an account is signed in.
 *
 * @param handle names it on a page; says nothing of the cookie that opens it
 * @param current whether it is the one that looks
 */
public record OpenSession(
        String handle, Opened opened, Instant since, Instant lastUsed, boolean current) {}
