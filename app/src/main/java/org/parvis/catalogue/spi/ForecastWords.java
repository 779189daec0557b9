package org.parvis.catalogue.spi;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.ExpectedDelays.Expected;
import org.parvis.catalogue.spi.ExpectedDelays.Span;
import org.parvis.ds.Words;

/**
 * A forecast as people read it: in how many times out of ten, and on what it rests. What cannot be
 * said honestly is said to be so.
 *
 * @param sentence the ranges; empty when there is no forecast
 * @param basis from how many requests, and how often such ranges were right; or why there is none
 */
public record ForecastWords(String sentence, String basis) {

    /** For a request that was received on that day. */
    public static ForecastWords ofFile(Expected expected, LocalDate received, Words w) {
        return of(expected, "file", days -> w.date(received.plusDays(days)), w);
    }

    /** For a request that somebody thinks of sending. */
    public static ForecastWords ofService(Expected expected, Words w) {
        return of(expected, "new", w::number, w);
    }

    private static ForecastWords of(
            Expected expected, String what, IntFunction<String> said, Words w) {
        if (expected.ended() < expected.fewest()) {
            return new ForecastWords(
                    "", w.say("catalogue.forecast.few", expected.fewest(), expected.ended()));
        }
        Span half = expected.half();
        Span nine = expected.nine();
        String sentence =
                half == null || nine == null
                        ? ""
                        : w.say(
                                "catalogue.forecast." + what,
                                span(half, what, said, w),
                                span(nine, what, said, w));
        return new ForecastWords(
                sentence,
                sentence.isEmpty() ? w.say("catalogue.forecast.long") : basis(expected, w));
    }

    /** Two ends that fall on one day are that day. */
    private static String span(Span span, String what, IntFunction<String> said, Words w) {
        String key = "catalogue.forecast." + what;
        return span.from() == span.to()
                ? w.say(key + ".one", said.apply(span.from()), span.from())
                : w.say(key + ".span", said.apply(span.from()), said.apply(span.to()));
    }

    private static String basis(Expected expected, Words w) {
        String from = w.say("catalogue.forecast.basis", expected.ended());
        @Nullable Long right = expected.right();
        return right == null
                ? from + " " + w.say("catalogue.forecast.unproven")
                : from + " " + w.say("catalogue.forecast.right", right);
    }
}
