package org.parvis.forms.versions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

/**
 * Goes on with moves: at once when the program opens, for one that was killed must not wait until
 * the scheduler finds out, and then whenever there is something to do. Two nodes may try at once;
 * the row of the move lets one of them through.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!command")
class MoveJob {
    private final DraftMoves moves;

    MoveJob(DraftMoves moves) {
        this.moves = moves;
    }

    @Bean
    RecurringTask<Void> draftsToMove() {
        return Tasks.recurring("forms-move-drafts", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> moves.advance());
    }

    @Bean
    RecurringTask<Void> movesToForget() {
        return Tasks.recurring("forms-forget-moves", FixedDelay.ofHours(6))
                .execute((instance, context) -> moves.forget());
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        Thread.ofVirtual().name("moves-after-start").start(moves::advance);
    }
}
