package org.parvis.participation.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.participation.Door;
import org.parvis.participation.Kind;
import org.parvis.participation.Speaker;
import org.parvis.participation.Stance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the contribution of a receipt, in the scene of that receipt. */
public final class ContributionRows {
    private ContributionRows() {}

    /** The one of the scene's receipt. */
    public static Optional<Contribution> of(JdbcClient sql) {
        return sql.sql(
                        """
                        select c.id, c.home, c.consultation, c.door, c.left_on, c.withdrawn, e.reason,
                          c.speaks_as, c.speaks_for, c.registration
                        from participation.contributions c
                        left join participation.entries e on e.id = c.entry
                        """)
                .query((row, n) -> whole(sql, row))
                .optional();
    }

    private static Contribution whole(JdbcClient sql, ResultSet row) throws SQLException {
        Speaker speaker = Speaker.of(row);
        Map<String, Stance> votes =
                stances(
                        sql,
                        """
                        select proposition, stance from participation.votes order by proposition
                        """);
        return new Contribution(
                row.getObject("id", UUID.class),
                new Asking(
                        new Home(row.getObject("home", UUID.class)), row.getString("consultation")),
                Door.of(row.getString("door")),
                row.getObject("left_on", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getString("reason"),
                votes,
                sql.sql("select argument from participation.supports").query(String.class).set(),
                texts(sql),
                remarks(sql),
                stances(
                        sql,
                        """
                        select statement, stance from participation.opinions order by statement
                        """),
                approved(sql),
                own(sql),
                speaker);
    }

    private static Contribution.@Nullable OwnStatement own(JdbcClient sql) {
        return sql.sql(
                        """
                        select id, words, early, state, rule, reason, appeal, read_by, settled
                        from participation.texts where kind = 'statement'
                        """)
                .query(
                        (row, n) ->
                                new Contribution.OwnStatement(
                                        row.getObject("id", UUID.class),
                                        row.getString("words"),
                                        row.getBoolean("early"),
                                        fate(row)))
                .optional()
                .orElse(null);
    }

    private static Map<String, Integer> approved(JdbcClient sql) {
        Map<String, Integer> approved = new LinkedHashMap<>();
        sql.sql("select project, mark from participation.approvals order by mark, project")
                .query((row, n) -> approved.put(row.getString("project"), row.getInt("mark")))
                .list();
        return approved;
    }

    private static Map<String, Stance> stances(JdbcClient sql, String asked) {
        Map<String, Stance> stances = new LinkedHashMap<>();
        sql.sql(asked)
                .query(
                        (row, n) ->
                                stances.put(
                                        row.getString(1),
                                        Stance.of(row.getString("stance")).orElseThrow()))
                .list();
        return stances;
    }

    private static List<Contribution.Text> texts(JdbcClient sql) {
        return sql.sql(
                        """
                        select id, kind, proposition, words, state, rule, reason, appeal, read_by, settled
                        from participation.texts
                        where version is null and kind <> 'statement' order by id
                        """)
                .query(ContributionRows::text)
                .list();
    }

    private static List<Contribution.Remarked> remarks(JdbcClient sql) {
        return sql.sql(
                        """
                        select id, proposition, version, wording, words, state, rule, reason, appeal, read_by, settled
                        from participation.texts where version is not null order by id
                        """)
                .query(ContributionRows::remarked)
                .list();
    }

    private static Contribution.Text text(ResultSet row, int n) throws SQLException {
        return new Contribution.Text(
                row.getObject("id", UUID.class),
                new Said.Written(
                        Kind.of(row.getString("kind")).orElseThrow(),
                        row.getString("proposition"),
                        row.getString("words")),
                fate(row));
    }

    private static Contribution.Remarked remarked(ResultSet row, int n) throws SQLException {
        return new Contribution.Remarked(
                row.getObject("id", UUID.class),
                new Remark(
                        row.getString("proposition"),
                        row.getString("version"),
                        row.getString("wording"),
                        row.getString("words")),
                fate(row));
    }

    private static Contribution.Fate fate(ResultSet row) throws SQLException {
        return new Contribution.Fate(
                Contribution.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("rule"),
                row.getString("reason"),
                appealed(row));
    }

    private static Contribution.@Nullable Appealed appealed(ResultSet row) throws SQLException {
        String words = row.getString("appeal");
        return words == null
                ? null
                : new Contribution.Appealed(
                        words,
                        row.getObject("read_by", LocalDate.class),
                        row.getBoolean("settled"));
    }
}
