package org.parvis.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * What came and waits for somebody to enter it.
 *
 * @param note why it was not indexed, as a word of the messages
 * @param cameAt when it entered the backlog: never the legal date
 * @param said what somebody typed of its arrival, and the legal date that follows
 * @param file the case file that it is in, once it is
 */
record Item(
        Home home,
        UUID id,
        @Nullable UUID batch,
        int firstPage,
        int pages,
        @Nullable String unit,
        Kind kind,
        @Nullable String note,
        @Nullable String service,
        @Nullable String channel,
        @Nullable UUID draft,
        @Nullable String reference,
        Instant cameAt,
        State state,
        @Nullable Arrival said,
        @Nullable UUID file) {

    /** What its sheet made of it. */
    enum Kind {
        UNINDEXED,
        REQUEST,
        FORM,
        FILE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    enum State {
        CUTTING,
        WAITING,
        ENTERED,
        ADDED,
        ASIDE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When it was received, and on which day the law says it was.
     *
     * @param at the time of the day, where one is known
     * @param evidenceKind what shows it: {@code stamp}, {@code postmark}, {@code fax-report}…
     * @param by the member who said so
     * @param legalOn the legal date, by the rule
     * @param rule the rule and its version
     * @param reason why the rule gives that day, as a word of the messages
     */
    record Arrival(
            LocalDate on,
            @Nullable LocalTime at,
            String evidenceKind,
            @Nullable String evidence,
            UUID by,
            Instant saidAt,
            LocalDate legalOn,
            String rule,
            String reason) {}
}
