package org.parvis.disputes.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is counted of merchants and what they were told, as it is read. What runs here runs in its
 * caller's transaction: as a job, or in the scene of a member of the body where it says so.
 */
@Component
class RatesRead {
    private static final String NOTICE =
            """
            m.home, m.service, m.merchant, m.name, m.case_file, m.told_on, m.until, m.contested_on,
              m.answer_by, m.contest, m.answered_on, m.published, m.reasons, m.public_on
            """;

    private static final String WAITS = "contested_on is not null and answered_on is null";

    private final RateWords words;

    RatesRead(RateWords words) {
        this.words = words;
    }

    /** What is counted of one merchant, and what it was told. */
    MerchantRate of(JdbcClient jobs, Merchant merchant) {
        MerchantRate.Notice notice =
                MerchantRates.of(
                                jobs,
                                merchant,
                                "select "
                                        + NOTICE
                                        + """
                                        from disputes.merchant_rates m where home = :home
                                          and service = :service and merchant = :merchant
                                        """)
                        .query((row, n) -> notice(row))
                        .optional()
                        .orElse(null);
        return new MerchantRate(counted(jobs, merchant), notice);
    }

    private static MerchantRate.Counted counted(JdbcClient jobs, Merchant merchant) {
        return counted(jobs, List.of(merchant))
                .getOrDefault(merchant, MerchantRate.Counted.NOTHING);
    }

    /** What is counted of each of them, in one statement; of those of whom nothing is, nothing. */
    static Map<Merchant, MerchantRate.Counted> counted(JdbcClient jobs, List<Merchant> merchants) {
        Map<Merchant, MerchantRate.Counted> all = new HashMap<>();
        jobs.sql(
                        MerchantRates.HANDLED
                                + """
                                  and (home, service, merchant) in (
                                    select * from unnest(cast(:homes as uuid[]),
                                      cast(:services as text[]), cast(:merchants as text[])))
                                group by home, service, merchant
                                """)
                .param("homes", Columns.of(merchants, one -> one.home().id()))
                .param("services", Columns.of(merchants, Merchant::service))
                .param("merchants", Columns.of(merchants, Merchant::key))
                .query((row, n) -> all.put(merchant(row), counted(row)))
                .list();
        return all;
    }

    /** One line of what everybody reads. */
    record Line(String name, MerchantRate.Counted counted) {}

    /**
     * Those that are public, of a programme, by their names; none with fewer than the least.
     * Namesakes are never parted, so that the next lines begin after a name.
     *
     * @param most lines, and the namesakes of the last one
     */
    List<Line> published(JdbcClient jobs, RateRule rule, MerchantsAsked asked, int most) {
        return jobs.sql(
                        "select m.name, c.* from disputes.merchant_rates m cross join lateral ("
                                + MerchantRates.HANDLED
                                + """
                                  and home = m.home and service = m.service and merchant = m.merchant
                                group by home, service, merchant) c
                                where m.service = :service and m.public_on is not null
                                  and c.handled >= :least and m.name > :after
                                  and position(:words in regexp_replace(
                                    normalize(lower(m.name), nfd), '[\\u0300-\\u036f]', '', 'g')) > 0
                                order by m.name fetch first (:most) rows with ties
                                """)
                .param("service", rule.service())
                .param("least", rule.least())
                .param("after", asked.after())
                .param("words", asked.plain())
                .param("most", most)
                .query((row, n) -> new Line(row.getString("name"), counted(row)))
                .list();
    }

    /** Somebody who contests, and what the body knows of it. */
    record Contested(Merchant merchant, MerchantRate.Notice notice) {}

    /** Whether any waits for the body; in the scene of one of its members. */
    static boolean waits(JdbcClient sql) {
        return sql.sql("select exists (select from disputes.merchant_rates m where " + WAITS + ")")
                .query(Boolean.class)
                .single();
    }

    /** Those that wait for the body, the first due first; in the scene of one of its members. */
    List<Contested> waiting(JdbcClient sql, int most) {
        return sql.sql(
                        "select "
                                + NOTICE
                                + "from disputes.merchant_rates m where "
                                + WAITS
                                + " order by answer_by, merchant limit :most")
                .param("most", most)
                .query((row, n) -> new Contested(merchant(row), notice(row)))
                .list();
    }

    private static MerchantRate.Counted counted(ResultSet row) throws SQLException {
        return new MerchantRate.Counted(
                row.getInt("handled"), row.getInt("answered"), row.getInt("agreed"));
    }

    private static Merchant merchant(ResultSet row) throws SQLException {
        return new Merchant(
                new Home(row.getObject("home", UUID.class)),
                row.getString("service"),
                row.getString("merchant"));
    }

    private MerchantRate.Notice notice(ResultSet row) throws SQLException {
        Merchant merchant = merchant(row);
        return new MerchantRate.Notice(
                row.getString("name"),
                new CaseFileId(merchant.home(), row.getObject("case_file", UUID.class)),
                row.getObject("told_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("contested_on") == null ? null : contest(merchant, row),
                row.getObject("answered_on") == null ? null : answer(merchant, row),
                row.getObject("public_on", LocalDate.class));
    }

    private MerchantRate.Contest contest(Merchant merchant, ResultSet row) throws SQLException {
        return new MerchantRate.Contest(
                row.getObject("contested_on", LocalDate.class),
                words.opened(merchant, RateWords.Of.CONTEST, row.getBytes("contest")),
                row.getObject("answer_by", LocalDate.class));
    }

    private MerchantRate.Answer answer(Merchant merchant, ResultSet row) throws SQLException {
        return new MerchantRate.Answer(
                row.getObject("answered_on", LocalDate.class),
                row.getBoolean("published"),
                words.opened(merchant, RateWords.Of.REASONS, row.getBytes("reasons")));
    }
}
