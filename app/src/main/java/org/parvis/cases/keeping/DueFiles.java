package org.parvis.cases.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The closed files of a body whose time is over, by service and rule: those that go, and those that
 * stay for the archives until these acknowledge them. What is held, or stands on a list already, is
 * left out. Which of a sorted series stay is drawn from their numbers.
 */
@Component
class DueFiles {
    /** The most that one list destroys. */
    static final int MOST = 100;

    /**
     * Each pair of service and version that has closed files, found by skipping through the index.
     */
    private static final String PAIRS =
            """
            with recursive pair as (
              select h.home, f.service, f.service_version
              from unnest(:homes) h (home) cross join lateral (
                select service, service_version from cases.case_files
                where home = h.home and closed_on is not null and disposed_at is null
                order by service, service_version limit 1) f
              union all
              select p.home, f.service, f.service_version
              from pair p cross join lateral (
                select service, service_version from cases.case_files
                where home = p.home and closed_on is not null and disposed_at is null
                  and (service, service_version) > (p.service, p.service_version)
                order by service, service_version limit 1) f)
            select home, service, service_version from pair
            order by service, service_version, home
            """;

    /** Over, neither on a list nor held: the kind of an act stands in its envelope. */
    private static final String FREE =
            """
            c.home = p.home and c.service = p.service and c.service_version = p.version
                and c.closed_on <= p.closed and c.disposed_at is null
                and coalesce(c.worked_by, c.home) = :body
                and not exists (select from cases.disposal_files d
                                where d.file_home = c.home and d.case_file = c.id
                                  and d.state = 'waiting')
                and coalesce((select a.kind from cases.acts a
                              where a.home = c.home and a.case_file = c.id
                                and a.kind in ('held', 'hold-lifted')
                              order by a.seq desc limit 1), '') <> 'held'
            """;

    /** The same draw as {@link Sample} makes. */
    private static final String DRAWN =
            """
            (get_byte(sha256(uuid_send(c.id)), 0) * 256
                 + get_byte(sha256(uuid_send(c.id)), 1)) % 100 < p.sample
            """;

    /**
     * The oldest of each: those that go, those that stay for the archives, and those that the
     * archives have, which go too. A side on which no file of the rule can be is not looked for.
     */
    private static final String FILES =
            """
            select f.home, f.id, f.reference, f.service, f.service_version, f.closed, f.closed_on,
                   f.stays
            from unnest(:homes::uuid[], :services::text[], :versions::int[], :closed::date[],
                        :samples::int[]) p (home, service, version, closed, sample)
            cross join lateral (
              (select c.home, c.id, c.reference, c.service, c.service_version, c.closed, c.closed_on,
                      false as stays
               from cases.case_files c
               where p.sample < 100 and not ({drawn}) and {free}
               order by c.closed_on, c.id limit :most)
              union all
              (select c.home, c.id, c.reference, c.service, c.service_version, c.closed, c.closed_on,
                      true as stays
               from cases.case_files c
               where p.sample > 0 and {drawn} and {free}
                 and not exists (select from cases.transfer_packages t
                                 where t.home = c.home and t.case_file = c.id and {stands})
               order by c.closed_on, c.id limit :most)
              union all
              (select c.home, c.id, c.reference, c.service, c.service_version, c.closed, c.closed_on,
                      false as stays
               from cases.transfer_packages t
               join cases.case_files c on c.home = t.home and c.id = t.case_file
               where p.sample > 0 and t.home = p.home and {stands} and {drawn} and {free}
               order by c.closed_on, c.id limit :most)) f
            order by f.closed_on, f.id
            """
                    .replace("{drawn}", DRAWN)
                    .replace("{free}", FREE)
                    .replace("{stands}", PackageTable.STANDS);

    private final Scenes scenes;
    private final RetentionTerms terms;
    private final TeamRoster roster;
    private final Acting acting;

    DueFiles(Scenes scenes, RetentionTerms terms, TeamRoster roster, Acting acting) {
        this.scenes = scenes;
        this.terms = terms;
        this.roster = roster;
        this.acting = acting;
    }

    /**
     * A file that is over, and so is its time.
     *
     * @param closed whether it is closed to the body: then it has no page here
     */
    record Due(
            CaseFileId file,
            String reference,
            int version,
            boolean closed,
            LocalDate closedOn,
            LocalDate keptUntil) {}

    /** Files of a service under one rule: the oldest that go, and the oldest that stay. */
    record Group(String service, KeptFor kept, List<Due> go, List<Due> stay) {
        /** Whether one goes that was opened under that version of the service. */
        boolean goes(int version) {
            return go.stream().anyMatch(one -> one.version() == version);
        }
    }

    private record Pair(Home home, String service, int version, KeptFor kept) {}

    private record Key(String service, KeptFor kept) {}

    private record Row(
            Pair of,
            UUID id,
            String reference,
            boolean closed,
            LocalDate closedOn,
            boolean stays) {}

    /** All that is due in that body, service by service. */
    List<Group> of(Home body) {
        return scenes.readingJob(jobs -> of(jobs, body));
    }

    private List<Group> of(JdbcClient jobs, Home body) {
        List<Pair> pairs = pairs(jobs, body);
        Map<Key, Group> groups = new LinkedHashMap<>();
        pairs.forEach(
                pair ->
                        groups.putIfAbsent(
                                new Key(pair.service(), pair.kept()),
                                new Group(
                                        pair.service(),
                                        pair.kept(),
                                        new ArrayList<>(),
                                        new ArrayList<>())));
        for (Row row : files(jobs, body, pairs)) {
            LocalDate until = row.of().kept().until(row.closedOn());
            Group group =
                    Objects.requireNonNull(
                            groups.get(new Key(row.of().service(), row.of().kept())));
            List<Due> side = row.stays() ? group.stay() : group.go();
            if (acting.today().isAfter(until) && side.size() < MOST) {
                side.add(
                        new Due(
                                new CaseFileId(row.of().home(), row.id()),
                                row.reference(),
                                row.of().version(),
                                row.closed(),
                                row.closedOn(),
                                until));
            }
        }
        return groups.values().stream()
                .filter(group -> !group.go().isEmpty() || !group.stay().isEmpty())
                .toList();
    }

    private List<Pair> pairs(JdbcClient jobs, Home body) {
        return jobs.sql(PAIRS)
                .param("homes", roster.homes(body).stream().map(Home::id).toArray(UUID[]::new))
                .query(
                        (row, n) -> {
                            String service = row.getString("service");
                            int version = row.getInt("service_version");
                            return new Pair(
                                    new Home(row.getObject("home", UUID.class)),
                                    service,
                                    version,
                                    terms.of(body, service, version));
                        })
                .list();
    }

    private List<Row> files(JdbcClient jobs, Home body, List<Pair> pairs) {
        Map<String, Pair> known = new LinkedHashMap<>();
        pairs.forEach(
                pair -> known.put(name(pair.home().id(), pair.service(), pair.version()), pair));
        return jobs.sql(FILES)
                .param("homes", Columns.of(pairs, pair -> pair.home().id()))
                .param("services", Columns.of(pairs, Pair::service))
                .param("versions", Columns.of(pairs, Pair::version))
                .param(
                        "closed",
                        Columns.of(pairs, p -> acting.today().minusYears(p.kept().years())))
                .param("samples", Columns.of(pairs, pair -> pair.kept().sample()))
                .param("body", body.id())
                .param("most", MOST)
                .query((row, n) -> row(row, known))
                .list();
    }

    private static Row row(ResultSet row, Map<String, Pair> known) throws SQLException {
        Pair of =
                known.get(
                        name(
                                row.getObject("home", UUID.class),
                                row.getString("service"),
                                row.getInt("service_version")));
        return new Row(
                Objects.requireNonNull(of),
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getBoolean("closed"),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("stays"));
    }

    private static String name(UUID home, String service, int version) {
        return home + " " + service + " " + version;
    }
}
