package org.parvis.payments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.Payload;
import org.parvis.platform.Scenes;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a service that charges, as tests open and pay them. */
final class PaidFiles {
    /** 18,00 $, and 4,50 $ with 0,23 $ and 0,45 $ of taxes. */
    static final long TOTAL = 2318;

    private final BeanFactory program;
    private final String url;

    PaidFiles(BeanFactory program, String url) {
        this.program = program;
        this.url = url;
    }

    Receipt open(@Nullable UUID account) {
        return open("saaq", account);
    }

    /** In another body. */
    Receipt open(String body, @Nullable UUID account) {
        return new OpenedFiles(program)
                .open(
                        body,
                        "parking-permit",
                        Map.of("assessment_way", "paper"),
                        new ActContent.Contact("Ann", "ann@example.org", null, null),
                        account);
    }

    /** One that was charged already. */
    Receipt charged(@Nullable UUID account) {
        Receipt receipt = open(account);
        program.getBean(Charging.class).charge(receipt.file());
        return receipt;
    }

    Due due(Receipt receipt) {
        return program.getBean(Scenes.class)
                .job(jobs -> DueTable.find(jobs, receipt.file()).orElseThrow());
    }

    Attempt open(Receipt receipt) {
        return program.getBean(Cashier.class)
                .open(receipt.file(), program.getBean(TestTerminal.class))
                .orThrow();
    }

    static Said said(Attempt attempt, String event, Attempt.Step outcome) {
        return new Said(
                attempt.way(),
                attempt.id() + "/" + event,
                attempt.id(),
                outcome,
                attempt.cents(),
                Cents.CURRENCY);
    }

    List<Payload> acts(Receipt receipt) {
        return program.getBean(FileActs.class)
                .said(program.getBean(PaymentKinds.class), new FileActs.Program(), receipt.file());
    }

    /** What an account of the books holds for that file. */
    long account(Receipt receipt, String account) {
        return owner().sql(
                        """
                        select coalesce(sum(p.cents), 0) from payments.movements m
                        join payments.postings p on p.movement = m.id
                        where m.file = ? and p.account = ?
                        """)
                .param(receipt.file().id())
                .param(account)
                .query(Long.class)
                .single();
    }

    JdbcClient owner() {
        return TestDatabase.owner(url);
    }
}
