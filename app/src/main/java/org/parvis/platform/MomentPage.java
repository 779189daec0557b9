package org.parvis.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is listed by when it happened, latest first. What happened at one moment stays
 * together, however much it is: the next page begins before that moment, and nothing is lost
 * between the two.
 *
 * @param more the moment before which the rest is, if there is any; none when there is surely none
 */
public record MomentPage<T>(List<T> shown, @Nullable Instant more) {
    /** Later than everything: where the first page begins. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * Cuts off what is beyond a page.
     *
     * @param found latest first, one more than a page, with all of the last moment among them
     */
    public static <T> MomentPage<T> of(List<T> found, int most, Function<T, Instant> at) {
        if (found.size() <= most) {
            return new MomentPage<>(found, null);
        }
        Instant last = at.apply(found.get(most - 1));
        List<T> shown = found.stream().takeWhile(one -> !at.apply(one).isBefore(last)).toList();
        return new MomentPage<>(shown, last);
    }

    /** The moment that an address carries; what nobody wrote so is the first page. */
    public static Instant read(@Nullable String written) {
        try {
            Instant moment = written == null ? LATEST : Instant.parse(written);
            return moment.isAfter(Instant.EPOCH) && moment.isBefore(LATEST) ? moment : LATEST;
        } catch (DateTimeException e) {
            return LATEST;
        }
    }
}
