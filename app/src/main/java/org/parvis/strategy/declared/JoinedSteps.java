package org.parvis.strategy.declared;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.BodyFacts;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactCounts;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.platform.Publications;
import org.parvis.strategy.Counted;
import org.parvis.strategy.Names;
import org.parvis.strategy.declared.Platform.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * How far bodies have come with each service. Four steps are told by their platforms; the last, the
 * case file, nobody tells: it is computed from the first file that was decided here.
 */
@Component
class JoinedSteps implements BodyFacts {
    private final FactCounts counts;
    private final Measures measures;
    private final Publications publications;
    private final Names names;

    JoinedSteps(FactCounts counts, Measures measures, Publications publications, Names names) {
        this.counts = counts;
        this.measures = measures;
        this.publications = publications;
        this.names = names;
    }

    /** A service of a body, and since which month each of its steps is made. */
    record Joined(Home home, String service, Map<Step, YearMonth> steps) {
        @Nullable Step last() {
            return steps.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
        }
    }

    /** How many services have made a step, and of how many bodies. */
    record Made(Step step, long services, long bodies) {}

    /**
     * Tells the last step of each service and body of which a file was decided here.
     *
     * @return how many are new
     */
    int look() {
        List<MeasuredFact> facts =
                counts
                        .firsts(
                                FactKinds.FILE_DECIDED,
                                Counted.ORIGIN,
                                PlatformFeed.STEP,
                                "/" + Step.CASE_FILE.code())
                        .stream()
                        .map(JoinedSteps::fact)
                        .toList();
        int fresh = measures.record(facts);
        if (fresh > 0) {
            publications.bump();
        }
        return fresh;
    }

    private static MeasuredFact fact(FactCounts.First first) {
        return MeasuredFact.one(
                        FactKinds.PLATFORM_STEP,
                        PlatformFeed.STEP + first.service() + "/" + Step.CASE_FILE.code(),
                        first.record(),
                        first.service(),
                        first.day())
                .by("step", Step.CASE_FILE.code())
                .in(first.home());
    }

    /** The services of a body, or of all, that made a step. */
    List<Joined> of(@Nullable Home home) {
        Map<String, Joined> joined = new TreeMap<>();
        for (Cell cell : measures.cells(query(home))) {
            Step step = Step.of(cell.dimension("step"));
            if (cell.n() > 0 && step != null) {
                joined.computeIfAbsent(
                                cell.home() + "/" + cell.service(),
                                key ->
                                        new Joined(
                                                cell.home(),
                                                cell.service(),
                                                new EnumMap<>(Step.class)))
                        .steps()
                        .merge(step, cell.month(), JoinedSteps::earlier);
            }
        }
        return List.copyOf(joined.values());
    }

    private static CellQuery query(@Nullable Home home) {
        return CellQuery.of(
                        YearMonth.from(Measures.FIRST_DAY),
                        YearMonth.of(9999, 12),
                        FactKinds.PLATFORM_STEP)
                .in(home);
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    static List<Made> made(List<Joined> all) {
        var made = new ArrayList<Made>();
        for (Step step : Step.values()) {
            List<Joined> there = all.stream().filter(one -> one.steps().containsKey(step)).toList();
            long bodies = there.stream().map(Joined::home).distinct().count();
            made.add(new Made(step, there.size(), bodies));
        }
        return made;
    }

    @Override
    public List<SummaryRow> rows(Home home, Words w) {
        return of(home).stream()
                .map(
                        one ->
                                SummaryRow.of(
                                        w.typeset(names.service(one.service(), w.lang())),
                                        words(one, w)))
                .sorted(Comparator.comparing(SummaryRow::key))
                .toList();
    }

    /** The farthest step, and since when. */
    static String words(Joined one, Words w) {
        Step last = one.last();
        YearMonth since = last == null ? null : one.steps().get(last);
        return last == null || since == null
                ? ""
                : w.say(
                        "strategy.platform.step.since",
                        w.say("strategy.platform.step." + last.code()),
                        w.month(since));
    }

    /**
     * Each step in order: since when it is made, or that it is not yet. Whatever has its steps
     * listed is announced, even when nothing was told of it.
     */
    static List<String> list(Joined one, Words w) {
        return Arrays.stream(Step.values())
                .map(step -> line(step, one.steps().get(step), w))
                .toList();
    }

    private static String line(Step step, @Nullable YearMonth since, Words w) {
        String words = w.say("strategy.platform.step." + step.code());
        if (since != null) {
            return w.say("strategy.platform.step.since", words, w.month(since));
        }
        return step == Step.LINK ? words : w.say("strategy.platform.step.not-yet", words);
    }

    /** A first decision moves its service within minutes. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Task<Void> tellSteps(JoinedSteps joined) {
            return Tasks.recurring("steps", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> joined.look());
        }
    }
}
