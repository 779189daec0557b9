package org.parvis.participation.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Asking;
import org.parvis.participation.answers.Commitment.News;
import org.parvis.platform.Columns;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bodies answered and promised, as everybody reads it: in the public scene. */
@Component
class ThemeAnswers {
    /** So many themes of texts, or commitments, are read for a page. */
    private static final int MOST = 400;

    private final Scenes scenes;

    ThemeAnswers(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Of one consultation, in a transaction of its own. */
    Given of(Asking of) {
        return scenes.reading(
                new Scene.Public(),
                sql -> new Given(answers(sql, of), commitments(sql, Set.of(of)), texts(sql, of)));
    }

    /** What was promised in those consultations, the first day first. */
    List<Commitment> commitments(Collection<Asking> of) {
        return scenes.reading(new Scene.Public(), sql -> commitments(sql, of)).stream()
                .sorted(Comparator.comparing(Commitment::promisedOn))
                .toList();
    }

    private static Map<String, List<Answer>> answers(JdbcClient sql, Asking of) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        sql.sql(
                        """
                        select theme, version, verdict, fr, en, review_on, given_on
                        from participation.answers where home = ? and consultation = ? order by theme, version
                        """)
                .param(of.home().id())
                .param(of.consultation())
                .query(ThemeAnswers::answer)
                .list()
                .forEach(
                        one ->
                                answers.computeIfAbsent(one.theme(), theme -> new ArrayList<>())
                                        .add(one));
        return answers;
    }

    private static List<Commitment> commitments(JdbcClient sql, Collection<Asking> of) {
        Map<UUID, List<News>> news = news(sql, of);
        return sql.sql(
                        """
                        select id, consultation, theme, number, fr, en, unit_fr, unit_en, promised_on, made_on
                        from participation.commitments where (home, consultation) in (
                          select * from unnest(cast(:homes as uuid[]), cast(:codes as text[])))
                        order by consultation, theme, number limit :most
                        """)
                .param("homes", Columns.of(List.copyOf(of), one -> one.home().id()))
                .param("codes", Columns.of(List.copyOf(of), Asking::consultation))
                .param("most", MOST)
                .query((row, n) -> commitment(row, news))
                .list();
    }

    private static Map<UUID, List<News>> news(JdbcClient sql, Collection<Asking> of) {
        Map<UUID, List<News>> news = new HashMap<>();
        sql.sql(
                        """
                        select n.commitment, n.kind, n.day, n.fr, n.en, n.link, n.said_on
                        from participation.commitments c
                        join participation.commitment_news n on n.commitment = c.id
                        where (c.home, c.consultation) in (
                          select * from unnest(cast(:homes as uuid[]), cast(:codes as text[])))
                        order by n.commitment, n.number
                        """)
                .param("homes", Columns.of(List.copyOf(of), one -> one.home().id()))
                .param("codes", Columns.of(List.copyOf(of), Asking::consultation))
                .query(
                        (row, n) ->
                                news.computeIfAbsent(
                                                row.getObject("commitment", UUID.class),
                                                id -> new ArrayList<>())
                                        .add(one(row)))
                .list();
        return news;
    }

    private static Map<UUID, String> texts(JdbcClient sql, Asking of) {
        Map<UUID, String> themes = new HashMap<>();
        sql.sql(
                        """
                        select id, theme from participation.texts
                        where home = :home and consultation = :consultation and state = 'published' and theme is not null
                        order by kind desc, id limit :most
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("most", MOST)
                .query((row, n) -> themes.put(row.getObject("id", UUID.class), row.getString(2)))
                .list();
        return themes;
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(
                row.getString("theme"),
                row.getInt("version"),
                Verdict.of(row.getString("verdict")).orElseThrow(),
                words(row, "fr", "en"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("given_on", LocalDate.class));
    }

    private static Commitment commitment(ResultSet row, Map<UUID, List<News>> news)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Commitment(
                id,
                row.getString("consultation"),
                row.getString("theme"),
                row.getInt("number"),
                words(row, "fr", "en"),
                words(row, "unit_fr", "unit_en"),
                row.getObject("promised_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                List.copyOf(news.getOrDefault(id, List.of())));
    }

    private static News one(ResultSet row) throws SQLException {
        return new News(
                Commitment.Kind.of(row.getString("kind")).orElseThrow(),
                row.getObject("day", LocalDate.class),
                words(row, "fr", "en"),
                row.getString("link"),
                row.getObject("said_on", LocalDate.class));
    }

    private static LocalizedText words(ResultSet row, String fr, String en) throws SQLException {
        return LocalizedText.said(row.getString(fr), row.getString(en));
    }
}
