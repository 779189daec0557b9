package org.parvis.portal;

import java.time.Duration;
import org.parvis.platform.JobsDelay;
import org.parvis.portal.spi.StatusLine;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether what is done in the background (messages, terms, figures) is done on time. */
@Component
@Order(1)
class JobsLine implements StatusLine {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final JobsDelay delay;

    JobsLine(JobsDelay delay) {
        this.delay = delay;
    }

    @Override
    public String nameKey() {
        return "portal.status.jobs";
    }

    @Override
    public Reading read() {
        try {
            Duration late = delay.now();
            return late.compareTo(LATE) > 0
                    ? new Reading(State.SLOW, "portal.status.jobs.slow", late.toMinutes())
                    : Reading.works();
        } catch (DataAccessException | TransactionException e) {
            return new Reading(State.DOWN, "portal.status.jobs.down");
        }
    }
}
