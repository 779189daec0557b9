package org.parvis.portal.spi;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day in somebody's calendar.
 *
 * @param id the same as long as it is the same thing, whatever day it moves to; says nothing itself
 * @param from the moment when it begins; none for what takes the day
 */
public record CalendarDate(
        String id, String title, LocalDate day, @Nullable Instant from, @Nullable Instant to) {}
