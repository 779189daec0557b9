package org.parvis.organizations.members;

import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Sessions;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.springframework.stereotype.Component;

/**
 * Ends what a member has open, on all devices: a telephone was lost, or somebody left in a hurry.
 * Whoever leads the body does it, for members of the body only; duties are another matter.
 */
@Component
class MemberSessions {
    private final Members members;
    private final Replacements replacements;
    private final Sessions sessions;

    MemberSessions(Members members, Replacements replacements, Sessions sessions) {
        this.members = members;
        this.replacements = replacements;
        this.sessions = sessions;
    }

    /** Whether they may end the sessions of that member: one's own are ended from one's account. */
    boolean may(Actor.Agent by, Member member) {
        return replacements.leads(by)
                && member.home().equals(by.body())
                && !member.id().equals(by.member());
    }

    Outcome<Member> end(Actor.Agent by, UUID member) {
        Optional<Member> found = members.find(member).filter(one -> may(by, one));
        found.flatMap(one -> members.accountOf(one.id())).ifPresent(sessions::endEverywhere);
        return found.map(Outcome::ok)
                .orElseGet(() -> Outcome.refused("organizations.member.notYours"));
    }
}
