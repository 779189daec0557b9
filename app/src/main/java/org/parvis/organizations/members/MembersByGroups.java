package org.parvis.organizations.members;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.Accounts;
import org.parvis.identity.StaffGroups;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.StaffGroup;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members whose duties come from groups of their body's own provider. Each time it vouches for
 * them, what the groups give is there and what they gave before is gone; what was given by hand
 * stays. Whoever does not come by the provider for a week is no longer at work: an employer that
 * closes an account there closes it here.
 */
@Component
class MembersByGroups implements StaffGroups {
    static final int HOLDS_DAYS = 7;

    private final Scenes scenes;
    private final Organizations organizations;
    private final Members members;
    private final Accounts accounts;
    private final Publications publications;
    private final MessageCatalogue messages;
    private final InstantSource clock;
    private final ZoneId zone;

    MembersByGroups(
            Scenes scenes,
            Organizations organizations,
            Members members,
            Accounts accounts,
            Publications publications,
            MessageCatalogue messages,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.organizations = organizations;
        this.members = members;
        this.accounts = accounts;
        this.publications = publications;
        this.messages = messages;
        this.clock = clock;
        this.zone = legalZone;
    }

    @Override
    public Set<String> known(String provider) {
        return organizations.all().stream()
                .flatMap(body -> body.staffGroups().stream())
                .filter(one -> one.provider().equals(provider))
                .map(StaffGroup::group)
                .collect(Collectors.toSet());
    }

    /** What they give now. */
    private record Gives(Set<Role> roles, @Nullable String unit) {}

    @Override
    public void came(UUID account, String provider, Collection<String> groups) {
        boolean changed = false;
        for (Organization body : organizations.all()) {
            if (body.staffGroups().stream().anyMatch(one -> one.provider().equals(provider))) {
                Gives gives = gives(body, provider, groups);
                changed |=
                        scenes.<Boolean>job(jobs -> settle(jobs, body, account, provider, gives));
            }
        }
        if (changed) {
            publications.bump();
        }
    }

    private static Gives gives(Organization body, String provider, Collection<String> groups) {
        List<StaffGroup> in =
                body.staffGroups().stream()
                        .filter(one -> one.provider().equals(provider))
                        .filter(one -> groups.contains(one.group()))
                        .toList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        in.forEach(one -> roles.addAll(one.roles()));
        roles.retainAll(StaffGroup.ALLOWED);
        return new Gives(
                roles,
                in.stream().map(StaffGroup::unit).filter(u -> u != null).findFirst().orElse(null));
    }

    private boolean settle(
            JdbcClient jobs, Organization body, UUID account, String provider, Gives gives) {
        Optional<GroupDuties> before = GroupDuties.find(jobs, body, account, provider);
        if (before.isEmpty() && gives.roles().isEmpty()) {
            return false;
        }
        Optional<Member> known =
                before.map(GroupDuties::member)
                        .flatMap(members::find)
                        .or(
                                () ->
                                        members.heldBy(account, today()).stream()
                                                .filter(m -> m.home().equals(body.home()))
                                                .findFirst());
        boolean whole = before.map(GroupDuties::whole).orElse(known.isEmpty());
        Member member = known.orElseGet(() -> newcomer(body, account, gives));
        Set<Role> roles = new HashSet<>(member.roles());
        before.ifPresent(given -> roles.removeAll(given.roles()));
        roles.addAll(gives.roles());
        Member now = now(member, roles, gives, whole);
        MemberRows.put(jobs, now);
        MemberRows.link(jobs, now, account);
        new GroupDuties(now.id(), gives.roles(), whole)
                .note(jobs, now.home(), provider, clock.instant());
        return true;
    }

    /** A membership that comes from groups ends with them, and by itself after a week. */
    private Member now(Member member, Set<Role> roles, Gives gives, boolean whole) {
        LocalDate until = member.until();
        if (whole) {
            until = roles.isEmpty() ? today().minusDays(1) : today().plusDays(HOLDS_DAYS);
        }
        LocalDate since = member.since();
        if (until != null && until.isBefore(since)) {
            since = until;
        }
        return new Member(
                member.home(),
                member.id(),
                member.name(),
                member.title(),
                gives.unit() == null ? member.unit() : gives.unit(),
                roles.isEmpty() ? Set.of(Role.AGENT) : Set.copyOf(roles),
                since,
                until);
    }

    private Member newcomer(Organization body, UUID account, Gives gives) {
        Role first = gives.roles().iterator().next();
        Map<String, String> titles = new TreeMap<>();
        for (String lang : messages.languages()) {
            titles.put(lang, messages.forLanguage(lang).say("organizations.role." + first.name()));
        }
        return new Member(
                body.home(),
                Ids.next(),
                accounts.own(account).orElseThrow().name(),
                new LocalizedText(titles),
                gives.unit(),
                Set.of(),
                today(),
                null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
