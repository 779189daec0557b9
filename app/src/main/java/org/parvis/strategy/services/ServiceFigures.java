package org.parvis.strategy.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.measures.Spread;
import org.parvis.strategy.Period;
import org.parvis.strategy.Ratio;

/**
 * What is counted of one service over a period.
 *
 * @param doors how many requests came by each door
 * @param completed forms sent, of those sent and those left for good
 * @param minutes how long forms took that were sent
 * @param delays the days that decisions took
 * @param promise the days that the law gives, or that the body announces; none when neither does
 * @param inTime requests answered in time, of those answered or overdue
 * @param easy who found it easy, of those who answered the question after the decision
 * @param abroad what the body's own platform counted, of all that is counted here
 */
record ServiceFigures(
        ServiceDefinition service,
        Period period,
        Map<String, Long> doors,
        Ratio completed,
        Spread minutes,
        Spread delays,
        @Nullable Integer promise,
        Ratio inTime,
        Ratio easy,
        Ratio abroad,
        List<Audit> audits,
        @Nullable Instant asOf) {

    /** Of fewer nothing is said: a figure of so few would tell of one file. */
    static final long FEWEST = 5;

    long requests() {
        return doors.values().stream().mapToLong(Long::longValue).sum();
    }
}
