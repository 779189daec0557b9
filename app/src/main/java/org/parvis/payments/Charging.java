package org.parvis.payments;

import java.time.LocalDate;
import org.parvis.cases.spi.FileContents;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Fees;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Charges a request: the act, the sum and the books in one transaction of the program. A file is
 * charged once, whoever comes first: the follower of acts, or its person who opens the page to pay.
 */
@Component
public class Charging {
    private final Scenes scenes;
    private final FileContents contents;
    private final PaymentActs acts;
    private final Catalogue catalogue;
    private final Bill bill;
    private final Books books;
    private final PaymentDays days;

    Charging(
            Scenes scenes,
            FileContents contents,
            PaymentActs acts,
            Catalogue catalogue,
            Bill bill,
            Books books,
            PaymentDays days) {
        this.scenes = scenes;
        this.contents = contents;
        this.acts = acts;
        this.catalogue = catalogue;
        this.bill = bill;
        this.books = books;
        this.days = days;
    }

    /** Charges it if its service charges for it, and nobody did before. */
    public void charge(CaseFileId file) {
        scenes.job(
                jobs -> {
                    charge(jobs, file);
                    return 0;
                });
    }

    private void charge(JdbcClient jobs, CaseFileId file) {
        if (DueTable.find(jobs, file).isPresent()) {
            return;
        }
        FileContents.Contents asked = contents.of(PaymentActs.PROGRAM, file).orElse(null);
        if (asked == null || !asked.state().open()) {
            return;
        }
        LocalDate today = days.today();
        catalogue
                .rules(asked.service(), asked.version())
                .flatMap(rules -> bill.of(rules, asked.answers(), today))
                .ifPresent(charged -> charge(jobs, file, asked, charged, today));
    }

    private void charge(
            JdbcClient jobs,
            CaseFileId file,
            FileContents.Contents asked,
            Bill.Charged charged,
            LocalDate today) {
        LocalDate until = days.last(charged.paying().regime(), charged.paying().days());
        Due due =
                new Due(
                        file,
                        asked.reference(),
                        asked.service(),
                        contents.person(file).orElse(null),
                        charged.lines(),
                        charged.total(),
                        charged.total(),
                        charged.first(),
                        charged.rest(),
                        0,
                        0,
                        null,
                        today,
                        until,
                        null);
        if (!DueTable.add(jobs, due)) {
            return; // somebody else was first, and wrote the act
        }
        books.charged(jobs, due);
        acts.write(
                file,
                new PaymentAct.Charged(
                        charged.lines(),
                        charged.total(),
                        charged.first(),
                        charged.rest(),
                        charged.paying().regime(),
                        charged.paying().days(),
                        today,
                        until,
                        charged.paying().unpaid().texts(),
                        charged.paying().clock() == Fees.AnswerClock.STOPS));
    }
}
