package org.parvis.participation.voices;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.participation.Door;
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
                        return ContributionRows.of(sql).isPresent()
                                ? Left.KEPT
                                : Left.COUNTED_BEFORE;
                    }
                    write(sql, id, place, said);
                    return Left.KEPT;
                });
    }

    /** Nothing where no receipt has that number. */
    public Optional<Contribution> find(ReceiptNumber number) {
        return scenes.reading(ReceiptScene.of(number), ContributionRows::of);
    }

    /** Takes the place of what was said; words that did not change stay where they stand. */
    boolean correct(ReceiptNumber number, Place place, Said said) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution before =
                            ContributionRows.of(sql).filter(one -> !one.withdrawn()).orElse(null);
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
                    Contribution before =
                            ContributionRows.of(sql).filter(one -> !one.withdrawn()).orElse(null);
                    if (before == null) {
                        return false;
                    }
                    List.of("votes", "supports", "texts")
                            .forEach(table -> delete(sql, table, before.id()));
                    forget(sql, before.id());
                    return true;
                });
    }

    /**
     * Says that of its paragraph, in the place of what was said of it before; in the contribution
     * of that receipt, which begins with it when there is none yet.
     */
    Left remark(ReceiptNumber number, Place place, Remark remark) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    insert(sql, number, Ids.next(), place);
                    Contribution to =
                            ContributionRows.of(sql).filter(one -> !one.withdrawn()).orElse(null);
                    if (to == null) {
                        return Left.COUNTED_BEFORE;
                    }
                    if (!to.remark(remark.paragraph()).equals(Optional.of(remark))) {
                        remove(sql, to.id(), remark.paragraph());
                        write(sql, to.id(), place, remark);
                    }
                    return Left.KEPT;
                });
    }

    /** Takes back what was said of a paragraph; whoever said nothing else took no part. */
    boolean removeRemark(ReceiptNumber number, String paragraph) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution from = ContributionRows.of(sql).orElse(null);
                    if (from == null || remove(sql, from.id(), paragraph) == 0) {
                        return false;
                    }
                    if (from.said().isEmpty() && from.remarks().size() == 1) {
                        forget(sql, from.id());
                    }
                    return true;
                });
    }

    private static void forget(JdbcClient sql, UUID contribution) {
        sql.sql(
                        """
                        update participation.contributions
                        set withdrawn = true, who = null where id = ?
                        """)
                .param(contribution)
                .update();
    }

    private static int remove(JdbcClient sql, UUID contribution, String paragraph) {
        return sql.sql(
                        """
                        delete from participation.texts
                        where contribution = ? and proposition = ? and version is not null
                        """)
                .param(contribution)
                .param(paragraph)
                .update();
    }

    private static void write(JdbcClient sql, UUID id, Place place, Remark remark) {
        add(
                        sql,
                        "texts (id, kind, proposition, version, wording, words, lang, written_on",
                        ":a, :b, :c, :d, :e, :f, :g, :h",
                        id,
                        place)
                .param("a", Ids.next())
                .param("b", remark.kind().word())
                .param("c", remark.paragraph())
                .param("d", remark.version())
                .param("e", remark.wording(), Types.VARCHAR)
                .param("f", remark.words())
                .param("g", place.lang())
                .param("h", place.on())
                .update();
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
}
