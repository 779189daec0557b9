package org.parvis.disputes.rates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.due.Due;
import org.parvis.disputes.due.WhenDue;
import org.parvis.disputes.seats.Deliveries;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a merchant of its rates before anybody else reads them, and makes them public once its days
 * to contest are over. Whoever never came by a code is told nothing, and nothing is said of them:
 * nobody knows that the address is theirs. All of it runs as a job, in its transaction.
 */
@Component
public class MerchantNotices implements WhenDue {
    private static final String MAIL = "rate";

    private final RateRules rules;
    private final MerchantRates rates;
    private final MerchantNames names;
    private final Seats seats;
    private final DisputeMail mail;
    private final Deliveries deliveries;
    private final DisputeFiles files;
    private final DisputeDays days;

    MerchantNotices(
            RateRules rules,
            MerchantRates rates,
            MerchantNames names,
            Seats seats,
            DisputeMail mail,
            Deliveries deliveries,
            DisputeFiles files,
            DisputeDays days) {
        this.rules = rules;
        this.rates = rates;
        this.names = names;
        this.seats = seats;
        this.mail = mail;
        this.deliveries = deliveries;
        this.files = files;
        this.days = days;
    }

    /** Who sits there for the merchant, as a merchant of that programme. */
    public static Merchant of(Seats.Seat seat, DisputeProgram program) {
        return Merchant.of(seat.file().home(), program.service(), seat.contact().email());
    }

    /** Of who was invited; nothing before, nor where they have no address. */
    public Optional<Seats.Seat> seat(JdbcClient jobs, CaseFileId file, Dispute dispute) {
        int party = dispute.invited().map(DisputeAct.Invited::party).orElse(0);
        return seats.of(jobs, file).stream()
                .filter(seat -> seat.number() == party)
                .filter(seat -> !seat.contact().email().isEmpty())
                .findFirst();
    }

    /** Tells it once, when enough is over. */
    public void weigh(JdbcClient jobs, Seats.Seat seat, DisputeProgram program) {
        RateRule rule = rules.of(program.service()).orElse(null);
        Merchant merchant = of(seat, program);
        if (rule == null || !rates.tellable(jobs, merchant, rule.least())) {
            return;
        }
        LocalDate until = days.last(program, rule.contestDays());
        String name = names.of(jobs, merchant).orElse("");
        if (!name.isEmpty() && rates.tell(jobs, merchant, seat.file(), name, until)) {
            mail.about(jobs, seat, MAIL, MAIL);
            new Due(seat.file(), Due.What.PUBLISH, 0).plan(jobs, days.begins(until.plusDays(1)));
        }
    }

    /** The body answered: whoever contested is told, through the file in which they were told. */
    void answered(JdbcClient jobs, CaseFileId file) {
        seat(jobs, file, files.of(file))
                .ifPresent(seat -> mail.about(jobs, seat, MAIL + ".answer", MAIL + "-answer"));
    }

    @Override
    public Set<Due.What> whats() {
        return Set.of(Due.What.PUBLISH);
    }

    /** What did not leave is no notice; what still waits is looked at again on the next day. */
    @Override
    public void comes(JdbcClient jobs, Due due) {
        CaseFileId file = due.file();
        int party =
                files.contents(file).isEmpty()
                        ? 0
                        : files.of(file).invited().map(DisputeAct.Invited::party).orElse(0);
        switch (deliveries.of(jobs, file, party, MAIL).map(Deliveries.Delivery::how).orElse("")) {
            case "left" -> rates.publish(jobs, file);
            case "waits" -> due.plan(jobs, days.begins(days.today().plusDays(1)));
            default -> {}
        }
    }
}
