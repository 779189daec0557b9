package org.parvis.organizations.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Replacement;
import org.parvis.organizations.bodies.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works where, who may decide and who replaces whom, as last read from the database. What is
 * handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
record KnownMembers(
        Map<UUID, Member> members,
        Map<Home, List<Delegation>> delegations,
        List<Replacement> replacements) {
    static final KnownMembers NONE = new KnownMembers(Map.of(), Map.of(), List.of());

    private record OfBody(Home home, Delegation delegation) {}

    static KnownMembers read(JdbcClient sql) {
        return new KnownMembers(
                readMembers(sql), Map.copyOf(readDelegations(sql)), Replacements.all(sql));
    }

    private static Map<UUID, Member> readMembers(JdbcClient sql) {
        Map<UUID, Member> members = new HashMap<>();
        sql.sql(
                        "select home, id, name, title, unit, roles, since, until from organizations.members")
                .query((rows, i) -> member(rows))
                .list()
                .forEach(m -> members.put(m.id(), m));
        return Map.copyOf(members);
    }

    private static Map<Home, List<Delegation>> readDelegations(JdbcClient sql) {
        return sql
                .sql(
                        """
                        select home, delegate, standing, instrument, from_day, to_day
                        from organizations.delegations
                        order by from_day desc, id
                        """)
                .query((rows, i) -> new OfBody(home(rows), delegation(rows)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                OfBody::home,
                                Collectors.mapping(OfBody::delegation, Collectors.toList())));
    }

    private static Home home(ResultSet rows) throws SQLException {
        return new Home(rows.getObject("home", UUID.class));
    }

    static Set<Role> roles(ResultSet rows) throws SQLException {
        return Arrays.stream((String[]) rows.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Member member(ResultSet rows) throws SQLException {
        return new Member(
                home(rows),
                rows.getObject("id", UUID.class),
                rows.getString("name"),
                Stored.text(rows.getString("title")),
                rows.getString("unit"),
                roles(rows),
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
