package org.parvis.cases.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.Requesters;
import org.parvis.cases.dossier.Notices;
import org.parvis.cases.dossier.UnreadNotices;
import org.parvis.correspondence.NoticeRules;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.post.Undelivered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches over notices that nobody reads: they are said again, then go by paper. One that came back
 * does not wait.
 */
@Component
class NoticeWatch implements Undelivered {
    private final Scenes scenes;
    private final Notices notices;
    private final Requesters requesters;
    private final NoticeDelivery delivery;
    private final NoticeRules rules;
    private final InstantSource clock;

    NoticeWatch(
            Scenes scenes,
            Notices notices,
            Requesters requesters,
            NoticeDelivery delivery,
            NoticeRules rules,
            InstantSource clock) {
        this.scenes = scenes;
        this.notices = notices;
        this.requesters = requesters;
        this.delivery = delivery;
        this.rules = rules;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> watchNotices(NoticeWatch watch) {
            return Tasks.recurring("case-notices", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> watch.round());
        }
    }

    @Override
    public void undelivered(JdbcClient jobs, @Nullable CaseFileId file, String key, Instant at) {
        if (file != null) {
            notices.failed(jobs, file, key, at);
        }
    }

    /** Looks at what is due, one after the other; how many were said again or went another way. */
    int round() {
        Instant now = clock.instant();
        int done = 0;
        for (UnreadNotices.Waiting waiting :
                scenes.job(jobs -> UnreadNotices.waiting(jobs, rules, now))) {
            done += scenes.<Boolean>job(jobs -> look(jobs, waiting, now)) ? 1 : 0;
        }
        return done;
    }

    private boolean look(JdbcClient jobs, UnreadNotices.Waiting waiting, Instant now) {
        NoticeRules.Rules wait = rules.of(waiting.act().file().home());
        Optional<Requesters.Whom> whom = requesters.of(jobs, waiting.act().file());
        if (whom.isEmpty()) {
            return false; // disposed of meanwhile
        }
        if (waiting.failed() || older(waiting, now, wait.unreadDays())) {
            delivery.fallBack(jobs, waiting.act(), whom.get());
            return true;
        }
        if (!waiting.reminded() && older(waiting, now, wait.remindDays())) {
            delivery.remind(jobs, waiting.act(), whom.get());
            return true;
        }
        return false;
    }

    private static boolean older(UnreadNotices.Waiting waiting, Instant now, int days) {
        return !waiting.madeAt().plus(Duration.ofDays(days)).isAfter(now);
    }
}
