package org.parvis.disputes.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.disputes.DisputeDays;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of the rates of a merchant: they are told, contested, answered, public. Each step
 * happens once. What runs here runs as a job, in its caller's transaction.
 */
@Component
class MerchantRates {
    /** What counts, by the formulas of the figures of all. */
    static final String HANDLED =
            """
            select home, service, merchant, count(*) as handled,
              count(*) filter (where answered) as answered,
              count(*) filter (where ending = 'agreed') as agreed, bool_or(seen) as seen
            from disputes.courses
            where ending <> 'open' and (ending = 'agreed' or answered or silent)
            """;

    private final RateWords words;
    private final DisputeDays days;

    MerchantRates(RateWords words, DisputeDays days) {
        this.words = words;
        this.days = days;
    }

    /**
     * Whether enough is over, they came at least once to the address that was invited, and they
     * were not told yet.
     */
    boolean tellable(JdbcClient jobs, Merchant merchant, int least) {
        return of(
                        jobs,
                        merchant,
                        "select exists (select from ("
                                + HANDLED
                                + """
                                  and home = :home and service = :service and merchant = :merchant
                                group by home, service, merchant) one
                                where handled >= :least and seen and not exists (
                                  select from disputes.merchant_rates
                                  where home = :home and service = :service
                                    and merchant = :merchant))
                                """)
                .param("least", least)
                .query(Boolean.class)
                .single();
    }

    /** Its disputes, the first ones first. */
    List<CaseFileId> files(JdbcClient jobs, Merchant merchant, int most) {
        return of(
                        jobs,
                        merchant,
                        """
                        select case_file from disputes.courses
                        where home = :home and service = :service and merchant = :merchant
                        order by case_file limit :most
                        """)
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new CaseFileId(merchant.home(), id))
                .toList();
    }

    /** Whether it was told now; once for ever. */
    boolean tell(
            JdbcClient jobs, Merchant merchant, CaseFileId file, String name, LocalDate until) {
        return of(
                                jobs,
                                merchant,
                                """
                                insert into disputes.merchant_rates
                                  (home, service, merchant, name, case_file, told_on, until)
                                values (:home, :service, :merchant, :name, :file, :today, :until)
                                on conflict do nothing
                                """)
                        .param("name", name)
                        .param("file", file.id())
                        .param("today", days.today())
                        .param("until", until)
                        .update()
                > 0;
    }

    /** Unless they contested; nothing changes where it is public. */
    void publish(JdbcClient jobs, CaseFileId file) {
        jobs.sql(
                        """
                        update disputes.merchant_rates set public_on = :today
                        where home = :home and case_file = :file and contested_on is null
                          and public_on is null and until < :today
                        """)
                .param("today", days.today())
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
    }

    /** Whether their words were taken: once, while their days run and nothing is public. */
    boolean contest(JdbcClient jobs, Merchant merchant, String said, LocalDate answerBy) {
        return of(
                                jobs,
                                merchant,
                                """
                                update disputes.merchant_rates set contested_on = :today,
                                  answer_by = :by, contest = :words
                                where home = :home and service = :service and merchant = :merchant
                                  and contested_on is null and public_on is null
                                  and until >= :today
                                """)
                        .param("today", days.today())
                        .param("by", answerBy)
                        .param("words", words.sealed(merchant, RateWords.Of.CONTEST, said))
                        .update()
                > 0;
    }

    /**
     * Whether the body's answer was taken: the first is.
     *
     * @param name under which it is said from then on
     */
    boolean answer(
            JdbcClient jobs, Merchant merchant, boolean published, String name, String reasons) {
        return of(
                                jobs,
                                merchant,
                                """
                                update disputes.merchant_rates set answered_on = :today,
                                  published = :published, reasons = :reasons, name = :name,
                                  public_on = case when :published then :today::date end
                                where home = :home and service = :service and merchant = :merchant
                                  and contested_on is not null and answered_on is null
                                """)
                        .param("today", days.today())
                        .param("published", published)
                        .param("name", name)
                        .param("reasons", words.sealed(merchant, RateWords.Of.REASONS, reasons))
                        .update()
                > 0;
    }

    static JdbcClient.StatementSpec of(JdbcClient jobs, Merchant merchant, String text) {
        return jobs.sql(text)
                .param("home", merchant.home().id())
                .param("service", merchant.service())
                .param("merchant", merchant.key());
    }
}
