package org.parvis.participation.voices;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.Ids;
import org.parvis.participation.Speaker;
import org.parvis.participation.Stance;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the contribution of a receipt, in a scene of that receipt. */
public final class WrittenRows {
    private WrittenRows() {}

    /** Keeps what is said as a new contribution; a number that has one already is an error. */
    public static void enter(
            JdbcClient sql,
            ReceiptNumber number,
            Contributions.Place place,
            Said said,
            Map<String, Stance> opinions,
            Map<String, Integer> approved) {
        UUID id = UUID.randomUUID();
        if (insert(sql, number, id, place) != 1) {
            throw new IllegalStateException("A receipt of an entry was used before");
        }
        write(sql, id, place, said);
        write(sql, id, place, opinions);
        choose(sql, id, place, approved);
    }

    /** Takes back the one of the scene's receipt; nothing when there is none that stands. */
    public static boolean takeBack(JdbcClient sql) {
        Contribution before = ContributionRows.of(sql).filter(one -> !one.withdrawn()).orElse(null);
        if (before == null) {
            return false;
        }
        List.of("votes", "supports", "texts", "opinions", "approvals")
                .forEach(table -> delete(sql, table, before.id()));
        forget(sql, before.id());
        return true;
    }

    /** Nothing of it stays but that it was taken back. */
    static void forget(JdbcClient sql, UUID contribution) {
        sql.sql(
                        """
                        update participation.contributions
                        set withdrawn = true, who = null,
                          speaks_as = 'person', speaks_for = '', registration = ''
                        where id = ?
                        """)
                .param(contribution)
                .update();
    }

    /** As whom it is said, with the words that nobody has read yet. */
    static void speak(JdbcClient sql, UUID contribution, Speaker speaker) {
        sql.sql(
                        """
                        update participation.contributions
                        set speaks_as = :as, speaks_for = :name, registration = :registration
                        where id = :id
                        """)
                .param("as", speaker.as().word())
                .param("name", speaker.name())
                .param("registration", speaker.registration())
                .param("id", contribution)
                .update();
        signed(sql, contribution);
    }

    /** Words bear the name of whoever speaks in it; those of a person bear none. */
    private static void signed(JdbcClient sql, UUID contribution) {
        sql.sql(
                        """
                        update participation.texts t
                        set speaks_as = case when c.speaks_for = '' then 'person' else c.speaks_as end,
                          speaks_for = c.speaks_for, registration = c.registration
                        from participation.contributions c
                        where c.id = t.contribution and c.id = ? and t.state = 'waiting'
                        """)
                .param(contribution)
                .update();
    }

    static int remove(JdbcClient sql, UUID contribution, String paragraph) {
        return sql.sql(
                        """
                        delete from participation.texts
                        where contribution = ? and proposition = ? and version is not null
                        """)
                .param(contribution)
                .param(paragraph)
                .update();
    }

    static void write(JdbcClient sql, UUID id, Contributions.Place place, Remark remark) {
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
        signed(sql, id);
    }

    /** What is said of a statement takes the place of what was said of it before. */
    static void write(
            JdbcClient sql, UUID id, Contributions.Place place, Map<String, Stance> opinions) {
        List<Map.Entry<String, Stance>> all = List.copyOf(opinions.entrySet());
        sql.sql(
                        """
                        insert into participation.opinions
                          (contribution, home, consultation, statement, stance, said_on)
                        select :contribution, :home, :consultation, o.statement, o.stance, :on
                        from unnest(cast(:statements as text[]), cast(:stances as text[]))
                          as o(statement, stance)
                        on conflict (contribution, statement) do update set stance = excluded.stance
                        """)
                .param("contribution", id)
                .param("home", place.to().home().id())
                .param("consultation", place.to().consultation())
                .param("on", place.on())
                .param("statements", Columns.of(all, Map.Entry::getKey))
                .param("stances", Columns.of(all, one -> one.getValue().word()))
                .update();
    }

    static int insert(JdbcClient sql, ReceiptNumber number, UUID id, Contributions.Place place) {
        return sql.sql(
                        """
                        insert into participation.contributions
                          (id, home, consultation, receipt, door, who, lang, left_on, entry)
                        values (:id, :home, :consultation, :receipt, :door, :who, :lang, :on, :entry)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("home", place.to().home().id())
                .param("consultation", place.to().consultation())
                .param("receipt", number.digest())
                .param("door", place.door().word())
                .param("who", place.who(), Types.BINARY)
                .param("lang", place.lang())
                .param("on", place.on())
                .param("entry", place.entry(), Types.OTHER)
                .update();
    }

    static void write(JdbcClient sql, UUID id, Contributions.Place place, Said said) {
        said.votes()
                .forEach(
                        (proposition, stance) ->
                                add(
                                                sql,
                                                "votes (proposition, stance, door",
                                                ":a, :b, :c",
                                                id,
                                                place)
                                        .param("a", proposition)
                                        .param("b", stance.word())
                                        .param("c", place.door().word())
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
        if (!said.texts().isEmpty()) {
            signed(sql, id);
        }
    }

    /** The statement of a contribution takes the place of the one before. */
    static void add(
            JdbcClient sql, UUID id, Contributions.Place place, String statement, boolean early) {
        sql.sql("delete from participation.texts where contribution = ? and kind = 'statement'")
                .param(id)
                .update();
        add(
                        sql,
                        "texts (id, kind, words, early, lang, written_on",
                        ":a, 'statement', :b, :c, :d, :e",
                        id,
                        place)
                .param("a", Ids.next())
                .param("b", statement)
                .param("c", early)
                .param("d", place.lang())
                .param("e", place.on())
                .update();
    }

    static void choose(
            JdbcClient sql, UUID id, Contributions.Place place, Map<String, Integer> projects) {
        projects.forEach(
                (project, mark) ->
                        add(sql, "approvals (project, mark", ":a, :b", id, place)
                                .param("a", project)
                                .param("b", mark)
                                .update());
    }

    private static JdbcClient.StatementSpec add(
            JdbcClient sql, String columns, String values, UUID id, Contributions.Place place) {
        return sql.sql(
                        "insert into participation."
                                + columns
                                + ", contribution, home, consultation) values ("
                                + values
                                + ", :contribution, :home, :consultation)")
                .param("contribution", id)
                .param("home", place.to().home().id())
                .param("consultation", place.to().consultation());
    }

    static void delete(JdbcClient sql, String table, UUID contribution) {
        sql.sql("delete from participation." + table + " where contribution = ?")
                .param(contribution)
                .update();
    }
}
