package org.parvis.cases.keeping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Envelope;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.desk.TestRoster;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;

/** Files whose time is over, whose packages the archives acknowledge. */
abstract class ArchivesFixture {
    final EndOfLifeFixture ending = new EndOfLifeFixture(RetentionRule.Then.KEEP);
    final CasesFixture cases = ending.cases;
    final ArchivesReceipts receipts =
            new ArchivesReceipts(
                    cases.scenes, cases.store, cases.acting, cases.terms, TestRoster.of());

    /** One whose time is over. */
    Receipt over() {
        Receipt receipt = ending.withdrawn("Un dossier");
        ending.timePasses();
        return receipt;
    }

    /** A package of the file as it is now; its digest comes back. */
    String sent(Receipt file) {
        String digest = digest(Ids.next().toString());
        return cases.scenes.job(
                jobs -> {
                    PackageTable.insert(
                            jobs,
                            file.file(),
                            digest,
                            cases.head(file).lastSeq(),
                            cases.acting.now());
                    return digest;
                });
    }

    static String digest(String text) {
        return HexFormat.of()
                .formatHex(Envelope.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    Outcome<Integer> note(String number, String packages) {
        return receipts.note(ending.manager, typed(number, packages));
    }

    Outcome<Integer> note(@Nullable LocalDate on, String number, String packages) {
        return receipts.note(
                ending.manager,
                new ArchivesReceipts.Typed(Optional.ofNullable(on), number, packages));
    }

    ArchivesReceipts.Typed typed(String number, String packages) {
        return new ArchivesReceipts.Typed(Optional.of(cases.acting.today()), number, packages);
    }

    int received() {
        return cases.database
                .owner()
                .sql(
                        """
                        select count(*)::int from cases.transfer_packages
                        where received_on is not null
                        """)
                .query(Integer.class)
                .single();
    }

    void remark(Receipt file) {
        cases.work.note(ending.ask(file), "Une pièce de plus").orThrow();
    }

    @AfterEach
    void close() {
        ending.close();
    }
}
