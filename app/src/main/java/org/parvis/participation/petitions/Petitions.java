package org.parvis.participation.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.answers.Verdict;
import org.parvis.participation.petitions.Petition.Given;
import org.parvis.participation.petitions.Petition.Signatures;
import org.parvis.participation.petitions.Petition.Text;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Petitions that were opened, as everybody reads them: in the public scene. */
@Component
class Petitions {
    /** Most on one page of the list. */
    static final int PAGE = 20;

    /** All of them, with the stage that follows from what happened and from {@code :today}. */
    private static final String STAGED =
            """
            with staged as (
              select p.*, case
                when p.withdrawn_on is not null then 'withdrawn'
                when a.given_on is not null then 'answered'
                when p.met_on is not null then 'met'
                when p.closes_on < :today then 'lapsed' else 'open' end as stage,
                greatest(p.opened_on, p.met_on, p.withdrawn_on, a.given_on, case
                  when p.withdrawn_on is null and p.met_on is null and p.closes_on < :today
                  then p.closes_on + 1 end) as changed_on
              from (select code, home, title_fr, title_en, folded, threshold, opened_on,
                  closes_on, online, paper, met_on, answer_by, withdrawn_on, id
                from participation.petitions) p
              left join lateral (select max(given_on) as given_on
                from participation.petition_answers where petition = p.id) a on true)
            """;

    private final Scenes scenes;

    Petitions(Scenes scenes) {
        this.scenes = scenes;
    }

    /** The page of that code; none of one that was never opened. */
    Optional<Petition> find(String code) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select id, code, home, title_fr, title_en, ask_fr, ask_en, why_fr, why_en,
                                          author, threshold, opened_on, closes_on, answer_days, seal, online, paper,
                                          met_on, answer_by, withdrawn_on
                                        from participation.petitions where code = ?
                                        """)
                                .param(code)
                                .query((row, n) -> petition(row, answers(sql, row)))
                                .optional());
    }

    /** A page of the list, one more than a page so that one sees whether there are others. */
    List<Petition.Listed> list(PetitionQuery query, LocalDate today) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        STAGED
                                                + """
                                                , placed as (
                                                  select *, case :order
                                                    when 'signed' then online + paper
                                                    when 'closing' then case
                                                      when stage <> 'withdrawn' and closes_on >= :today
                                                      then date '9999-12-31' - closes_on
                                                      else closes_on - date '9999-12-31' end
                                                    else opened_on - date '2000-01-01' end as place
                                                  from staged)
                                                select code, home, title_fr, title_en, threshold, closes_on, online,
                                                  paper, answer_by, stage, changed_on
                                                from placed
                                                where (:stage = '' or stage = :stage)
                                                  and (:words = '' or position(:words in folded) > 0)
                                                  and (:after = '' or (place, code) <
                                                    (select place, code from placed where code = :after))
                                                order by place desc, code desc limit :most
                                                """)
                                .param("today", today)
                                .param("order", query.order().word())
                                .param("stage", query.stage().map(Stage::word).orElse(""))
                                .param("words", query.folded())
                                .param("after", query.after())
                                .param("most", PAGE + 1)
                                .query(Petitions::listed)
                                .list());
    }

    /** Those of these codes that were opened, by their codes. */
    Map<String, Petition.Listed> listed(List<String> codes, LocalDate today) {
        List<Petition.Listed> opened =
                scenes.reading(
                        new Scene.Public(),
                        sql ->
                                sql.sql(
                                                STAGED
                                                        + """
                                                        select code, home, title_fr, title_en, threshold, closes_on,
                                                          online, paper, answer_by, stage, changed_on
                                                        from staged where code = any(:codes)
                                                        """)
                                        .param("today", today)
                                        .param("codes", codes.toArray(String[]::new))
                                        .query(Petitions::listed)
                                        .list());
        return opened.stream().collect(Collectors.toMap(Petition.Listed::code, it -> it));
    }

    private static List<Given> answers(JdbcClient sql, ResultSet petition) throws SQLException {
        return sql.sql(
                        """
                        select version, verdict, fr, en, given_on
                        from participation.petition_answers where petition = ? order by version
                        """)
                .param(petition.getObject("id", UUID.class))
                .query(
                        (row, n) ->
                                new Given(
                                        row.getInt("version"),
                                        Verdict.of(row.getString("verdict")).orElseThrow(),
                                        words(row, ""),
                                        row.getObject("given_on", LocalDate.class)))
                .list();
    }

    private static Petition petition(ResultSet row, List<Given> answers) throws SQLException {
        return new Petition(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Home(row.getObject("home", UUID.class)),
                text(row),
                row.getString("author"),
                new SealedTerms(
                        row.getString("code"),
                        row.getInt("threshold"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getInt("answer_days")),
                row.getString("seal"),
                new Signatures(row.getInt("online"), row.getInt("paper")),
                row.getObject("met_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                answers);
    }

    /** What a row says with {@code title_fr, title_en, ask_fr, ask_en, why_fr, why_en}. */
    static Text text(ResultSet row) throws SQLException {
        return new Text(words(row, "title_"), words(row, "ask_"), words(row, "why_"));
    }

    private static LocalizedText words(ResultSet row, String before) throws SQLException {
        return LocalizedText.said(row.getString(before + "fr"), row.getString(before + "en"));
    }

    private static Petition.Listed listed(ResultSet row, int n) throws SQLException {
        return new Petition.Listed(
                row.getString("code"),
                new Home(row.getObject("home", UUID.class)),
                words(row, "title_"),
                row.getInt("threshold"),
                row.getInt("online") + row.getInt("paper"),
                Stage.of(row.getString("stage")).orElseThrow(),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("changed_on", LocalDate.class));
    }
}
