package org.parvis.participation.moderation;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Members;
import org.parvis.participation.voices.OpenedReceipt;
import org.springframework.stereotype.Component;

/** Knows of a member who reads what must be known so that they judge nothing of their own. */
@Component
class Readers {
    private final Members members;
    private final OpenedReceipt opened;

    Readers(Members members, OpenedReceipt opened) {
        this.members = members;
        this.opened = opened;
    }

    /** Outside any scene. */
    Reader of(Actor.Agent agent, HttpServletRequest request) {
        return new Reader(agent, members.sameAs(agent.member()), opened.wrote(request));
    }
}
