package org.parvis.organizations.invitations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.members.MemberRows;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes somebody who accepts an invitation a member; a member of the body already has the new role
 * too.
 */
@Component
class Joining {
    private final Scenes scenes;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Members members;
    private final Publications publications;
    private final MessageCatalogue messages;
    private final InstantSource clock;
    private final ZoneId zone;

    Joining(
            Scenes scenes,
            Invitations invitations,
            Accounts accounts,
            Members members,
            Publications publications,
            MessageCatalogue messages,
            InstantSource clock,
            ZoneId zone) {
        this.scenes = scenes;
        this.invitations = invitations;
        this.accounts = accounts;
        this.members = members;
        this.publications = publications;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** The membership that the account now has; nothing when the invitation was used meanwhile. */
    Optional<Member> join(Invitation invitation, UUID account) {
        Account who = accounts.own(account).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Member member =
                members.heldBy(account, today).stream()
                        .filter(m -> m.home().equals(invitation.home()))
                        .findFirst()
                        .map(m -> withRole(m, invitation.role()))
                        .orElseGet(() -> newMember(invitation, who, today));
        boolean joined = scenes.<Boolean>job(jobs -> write(jobs, invitation, member, account));
        if (joined) {
            publications.bump();
        }
        return joined ? Optional.of(member) : Optional.empty();
    }

    private boolean write(JdbcClient jobs, Invitation invitation, Member member, UUID account) {
        if (!invitations.redeem(jobs, invitation)) {
            return false;
        }
        MemberRows.put(jobs, member);
        MemberRows.link(jobs, member, account);
        return true;
    }

    private Member newMember(Invitation invitation, Account who, LocalDate today) {
        return new Member(
                invitation.home(),
                Ids.next(),
                who.name(),
                title(invitation.role()),
                null,
                Set.of(invitation.role()),
                today,
                null);
    }

    private static Member withRole(Member m, Role role) {
        Set<Role> roles = new HashSet<>(m.roles());
        roles.add(role);
        return m.in(roles);
    }

    private LocalizedText title(Role role) {
        Map<String, String> texts = new TreeMap<>();
        for (String lang : messages.languages()) {
            texts.put(lang, messages.forLanguage(lang).say("organizations.role." + role.name()));
        }
        return new LocalizedText(texts);
    }
}
