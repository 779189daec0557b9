package org.parvis.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member of the body opened a file, so that its person can know it.
 *
 * @param hour when that hour began: of the clock, or of the reason that was given
 * @param at the first opening in that hour
 * @param purpose code of why: {@code review}, {@code decision}
 */
public record FileRead(UUID member, Instant hour, Instant at, String purpose) {}
