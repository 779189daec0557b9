package org.parvis.strategy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.spi.ObservedDelays;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.measures.Spread;
import org.springframework.stereotype.Component;

/**
 * How long answers really took over the last twelve months, for the pages of services. Under five
 * answers nothing is said: a range of so few would tell of one file rather than of the service.
 */
@Component
class RealDelays implements ObservedDelays {
    private static final long FEWEST = 5;
    private static final int LONGEST = 400;

    private static final int MOST = 10_000;

    /** A year of answers, told in days: no minute changes what it says to anybody. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Year(String service, Period period) {}

    private final Measures measures;
    private final Periods periods;
    private final LoadingCache<Year, Optional<Observed>> remembered;

    RealDelays(Measures measures, Periods periods, Ticker ticker) {
        this.measures = measures;
        this.periods = periods;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(ticker)
                        .build(year -> over(year.service(), year.period()));
    }

    @Override
    public Optional<Observed> of(String service) {
        return remembered.get(new Year(service, periods.year()));
    }

    private Optional<Observed> over(String service, Period year) {
        Spread spread =
                measures.spread(
                        CellQuery.of(year.from(), year.to(), FactKinds.FILE_DECIDED)
                                .about(service));
        return spread.n() < FEWEST ? Optional.empty() : Optional.of(observed(spread, year));
    }

    static Observed observed(Spread spread, Period period) {
        Spread.Range range = spread.nineOfTen().getFirst();
        return new Observed(
                Math.toIntExact(spread.n()),
                day(range.low()),
                day(spread.quantile(0.5)),
                day(range.high()),
                days(spread),
                period.firstDay(),
                period.lastDay());
    }

    /** What is decided on the very day counts in its first day. */
    private static List<Integer> days(Spread spread) {
        int last = day(spread.counts().lastKey());
        var days = new ArrayList<>(Collections.nCopies(last, 0));
        for (Map.Entry<BigDecimal, Long> entry : spread.counts().entrySet()) {
            int at = day(entry.getKey()) - 1;
            days.set(at, days.get(at) + Math.toIntExact(entry.getValue()));
        }
        return days;
    }

    private static int day(BigDecimal value) {
        return Math.clamp(value.longValue(), 1, LONGEST);
    }
}
