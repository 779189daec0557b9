package org.parvis.payments;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Completes what no browser came back for: asks each way about the tries that somebody waits for,
 * less and less often, gives up those that nobody answers, and gives back what is held too much.
 */
@Component
public class PaymentJobs {
    private static final int MOST = 200;

    private final Scenes scenes;
    private final PaymentWays ways;
    private final Cashier cashier;
    private final PaymentReminders reminders;
    private final Refunds refunds;
    private final OneByOne alone;
    private final InstantSource time;

    PaymentJobs(
            Scenes scenes,
            PaymentWays ways,
            Cashier cashier,
            PaymentReminders reminders,
            Refunds refunds,
            OneByOne alone,
            InstantSource time) {
        this.refunds = refunds;
        this.alone = alone;
        this.scenes = scenes;
        this.ways = ways;
        this.cashier = cashier;
        this.reminders = reminders;
        this.time = time;
    }

    /** One round over all of them. */
    void round() {
        OneByOne.Round round = alone.round("payment-tries");
        for (Attempt attempt : scenes.job(jobs -> AttemptTable.toAsk(jobs, time.instant(), MOST))) {
            round.does(
                    attempt.id().toString(),
                    () -> {
                        settle(attempt);
                        return true;
                    });
        }
        round.ended();
        refunds.giveBack();
        reminders.remind();
    }

    /** Before a try is given up, its way is asked: silence is never a refusal. */
    public void settle(Attempt attempt) {
        Optional<Said> said = ways.of(attempt.way()).flatMap(way -> way.ask(attempt));
        if (said.isPresent()) {
            cashier.hear(said.get());
        } else if (!attempt.endsAt().isAfter(time.instant())) {
            cashier.expire(attempt);
        }
    }

    @Bean
    static Task<Void> paymentRound(PaymentJobs jobs) {
        return Tasks.recurring("payments", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> jobs.round());
    }
}
