package org.parvis.platform.logs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a thread says when it ends by an exception that nobody caught: Java itself would print the
 * message of the exception past every log.
 */
@Component
class LastWords {
    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);

    LastWords() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) ->
                        LOG.error("A thread ended by an exception that nobody caught", failure));
    }
}
