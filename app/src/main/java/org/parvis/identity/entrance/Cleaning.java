package org.parvis.identity.entrance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away sessions, codes, failures and known browsers that have had their time. */
@Configuration(proxyBeanMethods = false)
public class Cleaning {
    private static final int DEVICE_MONTHS = 12;

    /** The last one of an account stays: without it another would pass for the first. */
    private static final String DEVICES =
            """
            delete from identity.devices d where used_on < :day and exists (
              select from identity.devices later
              where later.account = d.account and later.used_on > d.used_on)
            """;

    @Bean
    RecurringTask<Void> identityCleaning(Scenes scenes, InstantSource clock) {
        return Tasks.recurring("identity-cleaning", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> clean(scenes, clock));
    }

    @Bean
    RecurringTask<Void> signInsToCount(SignInCounts counts) {
        return Tasks.recurring("identity-sign-ins", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> counts.record());
    }

    public static void clean(Scenes scenes, InstantSource clock) {
        long now = clock.millis();
        LocalDate forgotten =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(DEVICE_MONTHS);
        scenes.job(
                jdbc ->
                        jdbc.sql("delete from identity.sessions where expiry_time < :now")
                                        .param("now", now)
                                        .update()
                                + jdbc.sql(
                                                "delete from identity.verifications where"
                                                        + " expires_at < :now")
                                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                        .update()
                                + jdbc.sql("delete from identity.steps where expires_at < :now")
                                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                        .update()
                                + jdbc.sql("delete from identity.answered where expires_at < :now")
                                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                        .update()
                                + jdbc.sql("delete from identity.failed_proofs where at < :seen")
                                        .param(
                                                "seen",
                                                clock.instant()
                                                        .minus(FailedProofs.SHOWN)
                                                        .atOffset(ZoneOffset.UTC))
                                        .update()
                                + jdbc.sql(DEVICES).param("day", Date.valueOf(forgotten)).update());
    }
}
