package org.parvis.platform;

import java.time.Instant;

/**
 * What a job could not do for one thing, and that waits.
 *
 * @param thing its name for the job; no word that somebody typed
 * @param reason the class of what stood in the way
 * @param tries how often it was tried in vain
 * @param againAt before that nobody tries, unless asked to
 */
public record HeldUp(
        String job, String thing, String reason, Instant since, int tries, Instant againAt) {}
