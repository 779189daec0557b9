package org.parvis.payments.reconciliation;

import java.time.InstantSource;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.payments.Attempt;
import org.parvis.payments.Cashier;
import org.parvis.payments.HostedPage;
import org.parvis.payments.Said;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody does about a difference: writes to the provider, takes what it says into the books,
 * or explains it. Each is kept with its day, its author and its reason.
 */
@Component
class Differences {
    /** Signs of a reason. */
    static final int LONGEST = 1_000;

    private final Scenes scenes;
    private final Cashier cashier;
    private final Reconciliation reconciliation;
    private final InstantSource time;

    Differences(Scenes scenes, Cashier cashier, Reconciliation reconciliation, InstantSource time) {
        this.scenes = scenes;
        this.cashier = cashier;
        this.reconciliation = reconciliation;
        this.time = time;
    }

    /**
     * Does it, once: what is settled meanwhile, by whomever, is refused.
     *
     * @param by name of the member
     */
    Outcome<Difference.Deed> settle(
            Home home, UUID id, Difference.Deed deed, String by, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused("payments.difference.reason.missing");
        }
        return scenes.job(
                jobs -> {
                    // of two who settle it at once the second one sees what the first one did
                    StatementTable.lock(jobs);
                    return DifferenceTable.find(jobs, home, id)
                            .map(one -> settle(jobs, home, one, deed, by, reason.strip()))
                            .orElseGet(() -> Outcome.refused("payments.difference.gone"));
                });
    }

    private Outcome<Difference.Deed> settle(
            JdbcClient jobs,
            Home home,
            Difference one,
            Difference.Deed deed,
            String by,
            String reason) {
        if (!one.open()) {
            return Outcome.refused("payments.difference.settled");
        }
        if (deed == Difference.Deed.BOOKED && !booked(one)) {
            return Outcome.refused("payments.difference.notBooked");
        }
        DifferenceTable.add(jobs, one.id(), new Difference.Word(deed, time.instant(), by, reason));
        if (deed == Difference.Deed.BOOKED) {
            reconciliation.again(jobs, home);
        }
        return Outcome.ok(deed);
    }

    /**
     * Heard as if the provider had sent word: a try that is paid already, or of another sum, is
     * not.
     */
    private boolean booked(Difference one) {
        UUID attempt = one.attempt();
        Long cents = one.theirs();
        return one.bookable()
                && attempt != null
                && cents != null
                && cashier.hear(
                                new Said(
                                        HostedPage.CODE,
                                        "by-hand/" + one.id(),
                                        attempt,
                                        Attempt.Step.CAPTURED,
                                        cents,
                                        one.currency()))
                        == Cashier.Heard.DONE;
    }
}
