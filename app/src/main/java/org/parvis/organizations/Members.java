package org.parvis.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private record Known(Map<UUID, Member> members, Map<Home, List<Delegation>> delegations) {}

    private final Scenes scenes;
    private volatile Known known = new Known(Map.of(), Map.of());

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
                .sorted(java.util.Comparator.comparing(Member::name))
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
                .filter(member -> member.home().equals(agent.home()))
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
        return delegations(agent.home()).stream()
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

    /** The memberships that an account opens on that day. */
    public List<Member> heldBy(UUID account, LocalDate day) {
        List<UUID> ids =
                scenes.reading(
                        new Scene.Identity(),
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select member from organizations.member_accounts
                                                where account = :account order by member
                                                """)
                                        .param("account", account)
                                        .query(UUID.class)
                                        .list());
        return ids.stream()
                .map(known.members()::get)
                .filter(member -> member != null && member.worksOn(day))
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
        record Row(Home home, Delegation delegation) {}
        known =
                scenes.reading(
                        new Scene.Reader(),
                        jdbc -> {
                            Map<UUID, Member> members = new HashMap<>();
                            jdbc.sql(
                                            """
                                            select home, id, name, title, unit, roles, since, until
                                            from organizations.members
                                            """)
                                    .query((rows, i) -> member(rows))
                                    .list()
                                    .forEach(m -> members.put(m.id(), m));
                            Map<Home, List<Delegation>> delegations =
                                    jdbc
                                            .sql(
                                                    """
                                                    select home, delegate, standing, instrument, from_day, to_day
                                                    from organizations.delegations
                                                    order by from_day desc, id
                                                    """)
                                            .query(
                                                    (rows, i) ->
                                                            new Row(home(rows), delegation(rows)))
                                            .list()
                                            .stream()
                                            .collect(
                                                    Collectors.groupingBy(
                                                            Row::home,
                                                            Collectors.mapping(
                                                                    Row::delegation,
                                                                    Collectors.toList())));
                            return new Known(Map.copyOf(members), Map.copyOf(delegations));
                        });
    }

    private static Home home(ResultSet rows) throws SQLException {
        return new Home(rows.getObject("home", UUID.class));
    }

    private static Member member(ResultSet rows) throws SQLException {
        Set<Role> roles =
                Arrays.stream((String[]) rows.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        return new Member(
                home(rows),
                rows.getObject("id", UUID.class),
                rows.getString("name"),
                Stored.text(rows.getString("title")),
                rows.getString("unit"),
                roles,
                rows.getObject("since", LocalDate.class),
                rows.getObject("until", LocalDate.class));
    }

    private static Delegation delegation(ResultSet rows) throws SQLException {
        return new Delegation(
                rows.getObject("delegate", UUID.class),
                Delegation.Standing.of(rows.getString("standing")),
                Stored.text(rows.getString("instrument")),
                rows.getObject("from_day", LocalDate.class),
                rows.getObject("to_day", LocalDate.class));
    }
}
