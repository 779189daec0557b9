package org.parvis.organizations.bodies;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New names of bodies: each waits for its day, then the name before joins the former ones. */
public final class Renamings {
    private Renamings() {}

    private record Due(UUID id, UUID home, LocalDate on, String names, String instrument) {}

    static void add(
            JdbcClient jobs,
            UUID id,
            UUID home,
            LocalDate on,
            Organization.Names names,
            String instrument) {
        jobs.sql(
                        """
                        insert into organizations.renamings (id, home, on_day, names, instrument)
                        values (:id, :home, :on, cast(:names as jsonb), :instrument)
                        """)
                .param("id", id)
                .param("home", home)
                .param("on", Date.valueOf(on))
                .param("names", Stored.write(names))
                .param("instrument", instrument)
                .update();
    }

    /** Gives the names whose day has come; returns how many. */
    public static int carryOut(JdbcClient jobs, LocalDate today, Instant now) {
        List<Due> due =
                jobs.sql(
                                """
                                select id, home, on_day, names, instrument from organizations.renamings
                                where done_at is null and on_day <= :today
                                order by on_day, id for update
                                """)
                        .param("today", Date.valueOf(today))
                        .query(Renamings::due)
                        .list();
        for (Due one : due) {
            shown(jobs, one.home())
                    .ifPresent(
                            names ->
                                    former(
                                            jobs,
                                            one.home(),
                                            one.on().minusDays(1),
                                            names.name(),
                                            one.instrument()));
            jobs.sql(
                            """
                            update organizations.bodies set renamed = cast(:names as jsonb)
                            where home = :home
                            """)
                    .param("names", one.names())
                    .param("home", one.home())
                    .update();
            jobs.sql("update organizations.renamings set done_at = :now where id = :id")
                    .param("now", Stored.at(now))
                    .param("id", one.id())
                    .update();
        }
        return due.size();
    }

    /** A pack that brings another name than before gives it at once; the name before is kept. */
    static void byPack(JdbcClient jobs, Organization body, LocalDate today) {
        Optional<Organization> known =
                jobs.sql("select definition from organizations.bodies where home = ?")
                        .param(body.home().id())
                        .query(String.class)
                        .optional()
                        .map(Stored::organization);
        if (known.isEmpty() || known.get().names().equals(body.names())) {
            return;
        }
        Organization.Names shown = shown(jobs, body.home().id()).orElseThrow();
        boolean said = body.formerly().stream().anyMatch(f -> f.name().equals(shown.name()));
        if (!shown.name().equals(body.name()) && !said) {
            former(jobs, body.home().id(), today.minusDays(1), shown.name(), null);
        }
        jobs.sql("update organizations.bodies set renamed = null where home = ?")
                .param(body.home().id())
                .update();
    }

    private static Optional<Organization.Names> shown(JdbcClient jobs, UUID home) {
        return jobs.sql("select definition, renamed from organizations.bodies where home = ?")
                .param(home)
                .query(
                        (row, n) ->
                                row.getString("renamed") == null
                                        ? Stored.organization(row.getString("definition")).names()
                                        : Stored.names(row.getString("renamed")))
                .optional();
    }

    private static void former(
            JdbcClient jobs,
            UUID home,
            LocalDate until,
            LocalizedText name,
            @Nullable String instrument) {
        jobs.sql(
                        """
                        insert into organizations.former_names (home, until_day, name, instrument)
                        values (:home, :until, cast(:name as jsonb), :instrument)
                        on conflict (home, until_day) do nothing
                        """)
                .param("home", home)
                .param("until", Date.valueOf(until))
                .param("name", Stored.write(name))
                .param("instrument", instrument)
                .update();
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("home", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getString("names"),
                row.getString("instrument"));
    }
}
