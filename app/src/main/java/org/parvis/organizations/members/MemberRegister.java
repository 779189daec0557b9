package org.parvis.organizations.members;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Replacement;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The members, their delegations and replacements, in memory: what the database last said. */
@Component
public class MemberRegister implements Members {
    private final Scenes scenes;
    private volatile KnownMembers known = KnownMembers.NONE;

    public MemberRegister(Scenes scenes, Publications publications) {
        this.scenes = scenes;
        publications.onChange(this::load);
    }

    @Override
    public Optional<Member> find(UUID member) {
        return Optional.ofNullable(known.members().get(member));
    }

    @Override
    public Optional<Member> byCode(String code) {
        return find(Organization.memberOf(code));
    }

    @Override
    public String displayName(UUID member) {
        return find(member).map(Member::name).orElse("—");
    }

    @Override
    public List<Member> of(Home home, LocalDate day) {
        return known.members().values().stream()
                .filter(m -> m.home().equals(home) && m.worksOn(day))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    /** Everybody who works in any body on that day, by name. */
    public List<Member> all(LocalDate day) {
        return known.members().values().stream()
                .filter(m -> m.worksOn(day))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    @Override
    public List<Member> heads(Home home, LocalDate day) {
        return of(home, day).stream().filter(m -> m.roles().contains(Role.HEAD)).toList();
    }

    /** The written delegations of the body, past and present, latest first. */
    List<Delegation> delegations(Home home) {
        return known.delegations().getOrDefault(home, List.of());
    }

    /** Who replaces whom in the body, past, now and soon. */
    List<Replacement> replacements(Home home) {
        return known.replacements().stream().filter(one -> one.home().equals(home)).toList();
    }

    @Override
    public List<UUID> standsInFor(UUID substitute, LocalDate day) {
        return known.replacements().stream()
                .filter(one -> one.substitute().equals(substitute) && one.covers(day))
                .map(Replacement::absent)
                .toList();
    }

    @Override
    public Optional<Replacement> replacementOf(UUID absent, LocalDate day) {
        return known.replacements().stream()
                .filter(one -> one.absent().equals(absent) && one.covers(day))
                .findFirst();
    }

    @Override
    public List<Member> deciders(Home home, LocalDate day) {
        return of(home, day).stream().filter(m -> mayDecide(m, day)).toList();
    }

    @Override
    public boolean mayDecide(Actor.Agent agent, LocalDate day) {
        return find(agent.member())
                .filter(member -> member.home().equals(agent.body()))
                .map(member -> mayDecide(member, day))
                .orElse(false);
    }

    private boolean mayDecide(Member member, LocalDate day) {
        if (!member.worksOn(day)) {
            return false;
        }
        List<Delegation> inForce =
                delegations(member.home()).stream().filter(d -> d.covers(day)).toList();
        boolean delegate = inForce.stream().anyMatch(d -> d.delegate().equals(member.id()));
        return delegate || (inForce.isEmpty() && member.roles().contains(Role.HEAD));
    }

    @Override
    public LocalizedText function(Actor.Agent agent, LocalDate day) {
        LocalizedText title = find(agent.member()).map(Member::title).orElse(LocalizedText.EMPTY);
        return delegations(agent.body()).stream()
                .filter(d -> d.delegate().equals(agent.member()) && d.covers(day))
                .findFirst()
                .map(d -> joined(title, d.instrument()))
                .orElse(title);
    }

    private static LocalizedText joined(LocalizedText title, LocalizedText instrument) {
        Map<String, String> texts = new HashMap<>();
        title.texts().forEach((lang, text) -> texts.put(lang, text + ". " + instrument.in(lang)));
        return new LocalizedText(texts);
    }

    @Override
    public List<Member> heldBy(UUID account, LocalDate day) {
        return scenes
                .reading(
                        new IdentityScene(),
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select m.home, m.id, m.name, m.title, m.unit, m.roles,
                                                  m.since, m.until
                                                from organizations.member_accounts a
                                                join organizations.members m
                                                  on m.home = a.home and m.id = a.member
                                                where a.account = :account order by m.id
                                                """)
                                        .param("account", account)
                                        .query((row, n) -> KnownMembers.member(row))
                                        .list())
                .stream()
                .filter(member -> member.worksOn(day))
                .toList();
    }

    @Override
    public Optional<UUID> accountOf(UUID member) {
        return scenes.job(
                jdbc ->
                        jdbc.sql(
                                        """
                                        select account from organizations.member_accounts
                                        where member = :member
                                        """)
                                .param("member", member)
                                .query(UUID.class)
                                .optional());
    }

    @Override
    public Set<UUID> sameAs(UUID member) {
        Set<UUID> same =
                scenes.job(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select other.member from organizations.member_accounts one
                                                join organizations.member_accounts other using (account)
                                                where one.member = :member
                                                """)
                                        .param("member", member)
                                        .query(UUID.class)
                                        .set());
        return same.isEmpty() ? Set.of(member) : Set.copyOf(same);
    }

    /** Takes away to whom past memberships belonged. */
    void unlink(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql("delete from organizations.member_accounts where account = ?")
                                .param(account)
                                .update());
    }

    public void load() {
        known = scenes.reading(new Scene.Reader(), KnownMembers::read);
    }
}
