package org.parvis.disputes.rates;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.due.DueRounds;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A merchant with disputes that are over, before its rates are public and once its days ended. */
abstract class RatesFixture {
    private static final String EVERYBODY = "/fr/differends/commercants";
    static final int LEAST = 10;

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    DisputeTables tables;
    String name = "";

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
        name = "Meubles " + UUID.randomUUID();
    }

    /** Other tests count what is there. */
    @AfterEach
    void others() {
        owner().sql(
                        """
                        delete from disputes.courses c where not exists
                          (select from cases.case_files f where f.id = c.case_file)
                        """)
                .update();
    }

    JdbcClient owner() {
        return TestDatabase.owner(url);
    }

    /** A merchant with so many disputes that are over, the last of which it declined just now. */
    DisputeTables.Open told(int handled) throws Exception {
        DisputeTables.Open open = tables.open(name, Map.of());
        told(open, handled - 1);
        return open;
    }

    void told(DisputeTables.Open open, int others) throws Exception {
        Browser merchant = open.merchant();
        tables.drain();
        others(open, others);
        merchant.open(open.path).submit(open.path, "then", "end", "text", "Non merci.");
        tables.drain();
    }

    /** As many that ended in silence, but one in two in an agreement. */
    void others(DisputeTables.Open open, int many) {
        owner().sql(
                        """
                        insert into disputes.courses (home, case_file, service, answered, silent,
                          mediated, ending, said, kept, merchant, seen)
                        select home, gen_random_uuid(), service, n % 2 = 0, n % 2 = 1, false,
                          case when n % 2 = 0 then 'agreed' else 'ended' end, 0, 0, merchant, false
                        from disputes.courses, generate_series(1, :many) n where case_file = :file
                        """)
                .param("many", many)
                .param("file", open.receipt.file().id())
                .update();
    }

    /** Its days to contest ended yesterday. */
    void later(DisputeTables.Open open) {
        owner().sql(
                        """
                        with due as (update disputes.due set due_at = now() - interval '1 hour'
                          where case_file = :file and what = 'publish')
                        update disputes.merchant_rates set until = told_on - 1
                        where case_file = :file
                        """)
                .param("file", open.receipt.file().id())
                .update();
        owner().sql(
                        """
                        update post.messages set status = 'sent', settled_at = now()
                        where file = :file and key like '%:rate' and status <> 'bounced'
                        """)
                .param("file", open.receipt.file().id())
                .update();
        program.getBean(DueRounds.class).round();
        tables.drain();
    }

    String everybody() throws Exception {
        return tables.browser().open(EVERYBODY).text();
    }

    long mails(DisputeTables.Open open, String words) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(open.merchant) && sent.title().contains(words))
                .count();
    }
}
