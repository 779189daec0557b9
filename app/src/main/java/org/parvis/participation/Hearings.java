package org.parvis.participation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;

/**
 * The hearings of a consultation: when and where people are heard, and on which day their order is
 * drawn by lot.
 *
 * @param minutes that each speaker has
 * @param readDays within how many days the body reads a request that reached it
 * @param drawOn after the last day on which one can ask to speak and what came then is read
 * @param sessions in the order of their hours
 */
public record Hearings(int minutes, int readDays, LocalDate drawOn, List<Session> sessions) {
    public static final Hearings NONE = new Hearings(1, 1, LocalDate.EPOCH, List.of());

    /**
     * Some hours in which people are heard one after the other.
     *
     * @param remote whether one can also speak from elsewhere
     */
    public record Session(
            String code,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            LocalizedText place,
            boolean remote) {

        /** How many speakers it has time for. */
        public int holds(int minutes) {
            return (int) (Duration.between(from, until).toMinutes() / minutes);
        }
    }

    public Optional<Session> session(String code) {
        return sessions.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether one can ask to speak from elsewhere than a hall. */
    public boolean remote() {
        return sessions.stream().anyMatch(Session::remote);
    }

    /** Whether the last session is over on that day. */
    public boolean over(LocalDate day) {
        return sessions.stream().allMatch(one -> one.day().isBefore(day));
    }
}
