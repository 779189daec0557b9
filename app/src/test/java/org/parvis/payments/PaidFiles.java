package org.parvis.payments;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermMove;
import org.parvis.catalogue.Catalogue;
import org.parvis.feed.ActNotice;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a service that charges, as tests open and pay them. */
public final class PaidFiles {
    /** 18,00 $, and 4,50 $ with 0,23 $ and 0,45 $ of taxes. */
    public static final long TOTAL = 2318;

    private final BeanFactory program;
    private final String url;

    public PaidFiles(BeanFactory program, String url) {
        this.program = program;
        this.url = url;
    }

    public Receipt open(@Nullable UUID account) {
        return open("saaq", account);
    }

    /** In another body. */
    public Receipt open(String body, @Nullable UUID account) {
        return new OpenedFiles(program)
                .open(
                        body,
                        "parking-permit",
                        Map.of("assessment_way", "paper"),
                        new ActContent.Contact("Ann", "ann@example.org", null, null),
                        account);
    }

    /**
     * One of a service that asks for a part first: 420,00 $, of which 168,00 $ before the answer.
     */
    public Receipt chargedFirst(@Nullable UUID account) {
        return charged(
                new OpenedFiles(program)
                        .open(
                                "mapaq",
                                "restaurant-permit",
                                Map.of("operations", List.of("cook")),
                                new ActContent.Contact("Ann", "ann@example.org", null, null),
                                account));
    }

    /** One that was charged already. */
    public Receipt charged(@Nullable UUID account) {
        return charged(open(account));
    }

    public Due due(Receipt receipt) {
        return program.getBean(Scenes.class)
                .job(jobs -> DueTable.find(jobs, receipt.file()).orElseThrow());
    }

    /** Days left to pay: more than the rule says where the last of them is no open day. */
    public long daysToPay(Receipt receipt) {
        return ProgramClock.today().until(due(receipt).until(), ChronoUnit.DAYS);
    }

    /** The same in another body. */
    public Receipt chargedIn(String body) {
        return charged(open(body, null));
    }

    private Receipt charged(Receipt receipt) {
        program.getBean(Charging.class).charge(receipt.file());
        return receipt;
    }

    /** The body of that file has tried its provider's page, and all of it holds. */
    public void tried(Receipt receipt) {
        program.getBean(HostedList.class)
                .say(receipt.file().home(), List.of(HostedList.Point.values()), "C. D.");
    }

    /** A try on the page of the provider. */
    public Attempt hosted(Receipt receipt) {
        return program.getBean(Cashier.class)
                .open(receipt.file(), program.getBean(HostedPage.class))
                .orThrow();
    }

    /** That try, paid. */
    public Attempt paid(Receipt receipt) {
        Attempt attempt = hosted(receipt);
        program.getBean(Cashier.class).hear(said(attempt, "paid", Attempt.Step.CAPTURED));
        return attempt;
    }

    /** That much of it went back, as the books say. */
    public void returned(Receipt receipt, Attempt attempt, long cents) {
        program.getBean(Scenes.class)
                .job(
                        jobs -> {
                            program.getBean(Books.class)
                                    .returned(jobs, due(receipt), attempt, cents);
                            return 0;
                        });
    }

    /** A try at the test terminal. */
    public Attempt open(Receipt receipt) {
        return program.getBean(Cashier.class)
                .open(receipt.file(), program.getBean(TestTerminal.class))
                .orThrow();
    }

    /** The program asks each way about the tries that wait, as after a while. */
    public void round() {
        owner().sql("update payments.attempts set ask_at = opened_at").update();
        program.getBean(PaymentJobs.class).round();
    }

    public static Said said(Attempt attempt, String event, Attempt.Step outcome) {
        return new Said(
                attempt.way(),
                attempt.id() + "/" + event,
                attempt.id(),
                outcome,
                attempt.cents(),
                Cents.CURRENCY);
    }

    public List<Payload> acts(Receipt receipt) {
        return program.getBean(FileActs.class)
                .said(program.getBean(PaymentKinds.class), new FileActs.Program(), receipt.file());
    }

    /** What an account of the books holds for that file. */
    public long account(Receipt receipt, String account) {
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

    public JdbcClient owner() {
        return TestDatabase.owner(url);
    }

    /** The body decides it so, whatever is paid. */
    void decide(Receipt receipt, String kind) {
        decide(receipt, kind, kind);
    }

    void decide(Receipt receipt, String code, String kind) {
        ActContent.Decided decided =
                new ActContent.Decided(
                        "C. D.",
                        "Responsable",
                        code,
                        kind,
                        "Voilà.",
                        List.of(),
                        List.of(),
                        true,
                        Map.of(),
                        "",
                        "AAAA-AAAA",
                        List.of());
        CaseStore store = program.getBean(CaseStore.class);
        program.getBean(Scenes.class)
                .job(
                        sql ->
                                program.getBean(Acting.class)
                                        .append(
                                                sql,
                                                store.lock(sql, receipt.file()).orElseThrow(),
                                                Acting.Act.of(Parties.FIRST, decided)))
                .orThrow();
    }

    /** Its days to pay are over, and the law looks. */
    void daysEnd(Receipt receipt) {
        daysEnd(receipt, PaymentAct.TERM);
    }

    void daysEnd(Receipt receipt, String term) {
        owner().sql(
                        """
                        update cases.deadlines set ends_at = now() - interval '40 days',
                          ledger = replace(ledger::text, ?, ?)::jsonb
                        where case_file = ? and term = ?
                        """)
                .param('"' + ProgramClock.today().toString() + '"')
                .param('"' + ProgramClock.today().minusDays(60).toString() + '"')
                .param(receipt.file().id())
                .param(term)
                .update();
        program.getBean(EffectsOfLaw.class).recordAll();
    }

    /** The program learns of such an act of it. */
    void follow(Receipt receipt, String service, String kind) {
        ActNotice act =
                new ActNotice(
                        receipt.file(),
                        9,
                        kind,
                        ProgramClock.now(),
                        "1",
                        1,
                        receipt.reference(),
                        service,
                        program.getBean(Catalogue.class).service(service).orElseThrow().version(),
                        "web",
                        "fr",
                        ProgramClock.today());
        program.getBean(Scenes.class)
                .job(
                        jobs -> {
                            program.getBean(PaymentFollower.class).follow(jobs, List.of(act));
                            return act;
                        });
    }

    /** Whether days to pay still run. */
    boolean running(Receipt receipt) {
        return program
                .getBean(FileActs.class)
                .terms(program.getBean(PaymentKinds.class), new FileActs.Program(), receipt.file())
                .stream()
                .anyMatch(TermMove.Standing::running);
    }
}
