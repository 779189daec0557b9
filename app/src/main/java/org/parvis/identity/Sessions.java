package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in on a request. A session exists only while somebody is. */
public interface Sessions {
    /** Who is signed in, if anybody; a session that lasted too long counts as ended. */
    Optional<SignedIn> current(HttpServletRequest request);

    /**
     * Signs an account in. Whatever session came with the request is left behind, and forms shown
     * before must be shown again, so that nobody can prepare either for somebody else.
     */
    void start(UUID account, WayKind by, HttpServletRequest request, HttpServletResponse response);

    /** Remembers in which of their memberships an agent works. */
    void choose(UUID member, HttpServletRequest request);

    /** Signs out. */
    void end(HttpServletRequest request, HttpServletResponse response);

    /** Ends all sessions of an account, on all devices, from the next request on every node. */
    void endEverywhere(UUID account);
}
