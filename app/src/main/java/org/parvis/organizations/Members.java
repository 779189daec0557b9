package org.parvis.organizations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Who works where, in which duties, and who may decide. Names and duties are in memory; to whom an
 * account belongs is asked of the database each time.
 */
@Component
public class Members {
    private final Scenes scenes;
    private volatile KnownMembers known = KnownMembers.NONE;

    Members(Scenes scenes, Publications publications) {
        this.scenes = scenes;
        publications.onChange(this::load);
    }

    public Optional<Member> find(UUID member) {
        return Optional.ofNullable(known.members().get(member));
    }

    /** The member that a content pack names by that code. */
    public Optional<Member> byCode(String code) {
        return find(Organization.memberOf(code));
    }

    /** How a member is called in what people read: their name, as the Act makes it public. */
    public String displayName(UUID member) {
        return find(member).map(Member::name).orElse("—");
    }

    /** Who works in the body on that day, by name. */
    public List<Member> of(Home home, LocalDate day) {
        return known.members().values().stream()
                .filter(m -> m.home().equals(home) && m.worksOn(day))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    /** Everybody who works in any body on that day, by name. */
    List<Member> all(LocalDate day) {
        return known.members().values().stream()
                .filter(m -> m.worksOn(day))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    /** The highest authority of the body, who is told when the law refuses by itself. */
    public List<Member> heads(Home home, LocalDate day) {
        return of(home, day).stream().filter(m -> m.roles().contains(Role.HEAD)).toList();
    }

    /** The written delegations of the body, past and present, latest first. */
    public List<Delegation> delegations(Home home) {
        return known.delegations().getOrDefault(home, List.of());
    }

    /** Who replaces whom in the body, past, now and soon. */
    List<Replacement> replacements(Home home) {
        return known.replacements().stream().filter(one -> one.home().equals(home)).toList();
    }

    /** Whose work a member does on that day, beside their own. */
    public List<UUID> standsInFor(UUID substitute, LocalDate day) {
        return known.replacements().stream()
                .filter(one -> one.substitute().equals(substitute) && one.covers(day))
                .map(Replacement::absent)
                .toList();
    }

    /** Who does the work of a member on that day, when they are away. */
    public Optional<Replacement> replacementOf(UUID absent, LocalDate day) {
        return known.replacements().stream()
                .filter(one -> one.absent().equals(absent) && one.covers(day))
                .findFirst();
    }

    /** Who may decide in the body on that day. */
    public List<Member> deciders(Home home, LocalDate day) {
        return of(home, day).stream().filter(m -> mayDecide(m, day)).toList();
    }

    /**
     * Whether somebody may decide on that day (A-2.1, s. 8): the delegate of a dated written
     * instrument that covers the day, or the highest authority of the body as long as it has
     * delegated to nobody.
     */
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

    /**
     * In which function somebody signs on that day: their title, and the instrument that covers it.
     */
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

    /**
     * The memberships that an account opens on that day, as they stand in the database: a duty that
     * ended on another node is over here at the next request.
     */
    public List<Member> heldBy(UUID account, LocalDate day) {
        return scenes
                .reading(
                        new Scene.Identity(),
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

    /** The account of a member, for notices; only jobs may ask. */
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

    /** Takes away to whom past memberships belonged. */
    void unlink(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql("delete from organizations.member_accounts where account = ?")
                                .param(account)
                                .update());
    }

    void load() {
        known = scenes.reading(new Scene.Reader(), KnownMembers::read);
    }
}
