package org.parvis.participation.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.participation.Door;
import org.parvis.participation.Kind;
import org.parvis.participation.Stance;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said, each behind the number of its receipt. */
@Component
public class Contributions {
    private final Scenes scenes;

    Contributions(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * Where and how something is said.
     *
     * @param who the browser for which it counts; none where nobody is asked
     */
    public record Place(
            Home home,
            String consultation,
            Door door,
            byte @Nullable [] who,
            String lang,
            LocalDate on) {}

    /** What became of sending. */
    public enum Left {
        /** It counts; also when the same form was sent before. */
        KEPT,
        /** That browser counts already. */
        COUNTED_BEFORE
    }

    /** Keeps what is said once, however often it is sent. In a transaction of its own. */
    public Left leave(ReceiptNumber number, Place place, Said said) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    UUID id = Ids.next();
                    if (insert(sql, number, id, place) == 0) {
                        return of(sql).isPresent() ? Left.KEPT : Left.COUNTED_BEFORE;
                    }
                    write(sql, id, place, said);
                    return Left.KEPT;
                });
    }

    /** Nothing where no receipt has that number. */
    public Optional<Contribution> find(ReceiptNumber number) {
        return scenes.reading(ReceiptScene.of(number), Contributions::of);
    }

    /** Takes the place of what was said; words that did not change stay where they stand. */
    boolean correct(ReceiptNumber number, Place place, Said said) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution before = of(sql).filter(one -> !one.withdrawn()).orElse(null);
                    if (before == null) {
                        return false;
                    }
                    delete(sql, "votes", before.id());
                    delete(sql, "supports", before.id());
                    Set<Said.Written> stay = new HashSet<>(said.texts());
                    for (Contribution.Text text : before.texts()) {
                        if (!stay.remove(text.written())) {
                            sql.sql("delete from participation.texts where id = ?")
                                    .param(text.id())
                                    .update();
                        }
                    }
                    write(
                            sql,
                            before.id(),
                            place,
                            new Said(said.votes(), said.supports(), List.copyOf(stay)));
                    return true;
                });
    }

    /** Nothing of it stays but that it was taken back; the browser may take part again. */
    boolean withdraw(ReceiptNumber number) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution before = of(sql).filter(one -> !one.withdrawn()).orElse(null);
                    if (before == null) {
                        return false;
                    }
                    List.of("votes", "supports", "texts")
                            .forEach(table -> delete(sql, table, before.id()));
                    sql.sql(
                                    """
                                    update participation.contributions
                                    set withdrawn = true, who = null where id = ?
                                    """)
                            .param(before.id())
                            .update();
                    return true;
                });
    }

    private static int insert(JdbcClient sql, ReceiptNumber number, UUID id, Place place) {
        return sql.sql(
                        """
                        insert into participation.contributions
                          (id, home, consultation, receipt, door, who, lang, left_on)
                        values (:id, :home, :consultation, :receipt, :door, :who, :lang, :on)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("home", place.home().id())
                .param("consultation", place.consultation())
                .param("receipt", number.digest())
                .param("door", place.door().word())
                .param("who", place.who(), Types.BINARY)
                .param("lang", place.lang())
                .param("on", place.on())
                .update();
    }

    private static void write(JdbcClient sql, UUID id, Place place, Said said) {
        said.votes()
                .forEach(
                        (proposition, stance) ->
                                add(sql, "votes (proposition, stance", ":a, :b", id, place)
                                        .param("a", proposition)
                                        .param("b", stance.word())
                                        .update());
        said.supports()
                .forEach(
                        argument ->
                                add(sql, "supports (argument", ":a", id, place)
                                        .param("a", argument)
                                        .update());
        for (Said.Written text : said.texts()) {
            add(
                            sql,
                            "texts (id, kind, proposition, words, lang, written_on",
                            ":a, :b, :c, :d, :e, :f",
                            id,
                            place)
                    .param("a", Ids.next())
                    .param("b", text.kind().word())
                    .param("c", text.proposition())
                    .param("d", text.words())
                    .param("e", place.lang())
                    .param("f", place.on())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec add(
            JdbcClient sql, String columns, String values, UUID id, Place place) {
        return sql.sql(
                        "insert into participation."
                                + columns
                                + ", contribution, home, consultation) values ("
                                + values
                                + ", :contribution, :home, :consultation)")
                .param("contribution", id)
                .param("home", place.home().id())
                .param("consultation", place.consultation());
    }

    private static void delete(JdbcClient sql, String table, UUID contribution) {
        sql.sql("delete from participation." + table + " where contribution = ?")
                .param(contribution)
                .update();
    }

    /** The one of the scene's receipt. */
    private static Optional<Contribution> of(JdbcClient sql) {
        return sql.sql(
                        """
                        select id, consultation, door, left_on, withdrawn
                        from participation.contributions
                        """)
                .query((row, n) -> whole(sql, row))
                .optional();
    }

    private static Contribution whole(JdbcClient sql, ResultSet row) throws SQLException {
        Map<String, Stance> votes = new LinkedHashMap<>();
        sql.sql("select proposition, stance from participation.votes order by proposition")
                .query(
                        (vote, n) ->
                                votes.put(
                                        vote.getString("proposition"),
                                        Stance.of(vote.getString("stance")).orElseThrow()))
                .list();
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getString("consultation"),
                Door.of(row.getString("door")),
                row.getObject("left_on", LocalDate.class),
                row.getBoolean("withdrawn"),
                votes,
                sql.sql("select argument from participation.supports").query(String.class).set(),
                sql.sql(
                                """
                                select id, kind, proposition, words, state, rule, reason
                                from participation.texts order by id
                                """)
                        .query(Contributions::text)
                        .list());
    }

    private static Contribution.Text text(ResultSet row, int n) throws SQLException {
        return new Contribution.Text(
                row.getObject("id", UUID.class),
                new Said.Written(
                        Kind.of(row.getString("kind")).orElseThrow(),
                        row.getString("proposition"),
                        row.getString("words")),
                Contribution.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("rule"),
                row.getString("reason"));
    }
}
