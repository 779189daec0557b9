package org.parvis.cases.clocks;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.catalogue.spi.ExpectedDelays;
import org.parvis.catalogue.spi.ForecastWords;
import org.parvis.ds.Words;
import org.parvis.measures.Calibration;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Lasted;
import org.parvis.measures.Measures;
import org.parvis.measures.Survival;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * When a file will be decided, from how long files of the same service took over two years: those
 * that were decided, those that were withdrawn, and those still in progress.
 */
@Component
public class Forecasts implements ExpectedDelays {
    /** Of fewer closed files nothing is foretold: the range would tell of them, not of the next. */
    public static final long FEWEST = 100;

    private static final int YEARS = 2;
    private static final int MONTHS_PROVEN = 12;
    private static final int MOST = 10_000;

    /** It speaks of days: nobody is told anything else within the quarter of an hour. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private record Known(Survival survival, Calibration calibration) {}

    private final Measures measures;
    private final Scenes scenes;
    private final Acting acting;
    private final LoadingCache<String, Known> remembered;

    public Forecasts(Measures measures, Scenes scenes, Acting acting, Ticker ticker) {
        this.measures = measures;
        this.scenes = scenes;
        this.acting = acting;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(ticker)
                        .build(this::read);
    }

    @Override
    public Expected of(String service, int age) {
        Known known = remembered.get(service);
        Survival survival = known.survival();
        boolean enough = survival.ended() >= FEWEST;
        return new Expected(
                enough ? span(survival, age, 50) : null,
                enough ? span(survival, age, 90) : null,
                survival.ended(),
                FEWEST,
                known.calibration().percent().orElse(null));
    }

    private static @Nullable Span span(Survival survival, int age, int percent) {
        return survival.range(age, percent)
                .map(range -> new Span(range.from(), range.to()))
                .orElse(null);
    }

    /** The words for a file; none when nobody waits for an answer any more. */
    public @Nullable ForecastWords of(CaseFile head, Words w) {
        if (!head.state().open()) {
            return null;
        }
        // what could still happen today has not happened yet
        long passed = ChronoUnit.DAYS.between(head.receivedOn(), acting.today()) - 1;
        Expected expected = of(head.service(), Math.toIntExact(Math.max(NEW, passed)));
        return ForecastWords.ofFile(expected, head.receivedOn(), w);
    }

    private Known read(String service) {
        LocalDate today = acting.today();
        LocalDate since = today.minusYears(YEARS);
        var all = new ArrayList<Lasted>();
        all.addAll(measures.lasted(FactKinds.FILE_DECIDED, service, since, true));
        all.addAll(measures.lasted(FactKinds.FILE_WITHDRAWN, service, since, false));
        all.addAll(inProgress(service, since, today));
        return new Known(Survival.of(all), Calibration.of(all, today, MONTHS_PROVEN, FEWEST));
    }

    private List<Lasted> inProgress(String service, LocalDate since, LocalDate today) {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        """
                                        select received_on, count(*) as n from cases.work_items
                                         where service = :service and open
                                           and received_on between :since and :today
                                         group by received_on
                                        """)
                                .param("service", service)
                                .param("since", since)
                                .param("today", today)
                                .query(
                                        (row, n) -> {
                                            LocalDate began =
                                                    row.getObject("received_on", LocalDate.class);
                                            long days = ChronoUnit.DAYS.between(began, today) - 1;
                                            return new Lasted(
                                                    began,
                                                    Math.toIntExact(days),
                                                    false,
                                                    row.getLong("n"));
                                        })
                                .list());
    }
}
