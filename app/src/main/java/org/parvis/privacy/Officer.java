package org.parvis.privacy;

import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whoever answers in a body for the protection of personal information: the person in charge, or
 * its highest authority (A-2.1, s. 8). Nobody else reads the journal.
 */
final class Officer {
    private Officer() {}

    static boolean is(Actor.Agent agent) {
        return agent.role().answersForPrivacy();
    }

    /** The scene of the officer; anybody else is turned away. */
    static MemberScene.PrivacyOfficer only(Actor.Agent agent) {
        if (!is(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new MemberScene.PrivacyOfficer(agent.home(), agent.member(), agent.body());
    }
}
