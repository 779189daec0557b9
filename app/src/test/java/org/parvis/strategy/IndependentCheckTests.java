package org.parvis.strategy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every published figure, computed a second time: by plain SQL written from the words of its
 * definition, over the facts themselves and not over their sums.
 */
@ProgramTest
class IndependentCheckTests {
    /** What the definition says, in SQL: how many above the line, and how many below. */
    private static final Map<String, String> SAID =
            Map.ofEntries(
                    entry(
                            "t1",
                            """
                            select coalesce(sum(quantity) filter (where dims like '%involved=yes%'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home and kind = 'service.launched'
                               and day between :from and :to
                            """),
                    entry(
                            "t2",
                            """
                            select count(*) filter (where asked = 0), count(*) from (
                              select service,
                                     coalesce(sum(quantity) filter (where kind = 'form.asked-again'), 0) asked,
                                     sum(quantity) forms
                                from measures.facts
                               where home = :home and kind in ('form.once-only', 'form.asked-again')
                                 and day between :from and :to
                               group by service) services where forms > 0
                            """),
                    entry(
                            "t3",
                            """
                            select count(*) filter (where online > 0.75 * requests), count(*) from (
                              select service,
                                     coalesce(sum(quantity) filter (where dims like '%channel=web%'), 0) online,
                                     sum(quantity) requests
                                from measures.facts where home = :home and kind = 'request.received'
                                 and day between :from and :to
                               group by service) services where requests > 0
                            """),
                    entry(
                            "t4",
                            """
                            select coalesce(sum(quantity) filter (where dims like '%paper=no%'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home and kind = 'process.inventoried'
                               and day <= :to
                            """),
                    entry(
                            "t5",
                            """
                            select count(*) filter (where 2 * released > held), count(*) from (
                              select home,
                                     coalesce(sum(quantity) filter (where dims like '%released=yes%'), 0) released,
                                     sum(quantity) held
                                from measures.facts where home = :home and kind = 'data-set.held'
                                 and day <= :to
                               group by home) bodies where held > 0
                            """),
                    entry(
                            "legal-term",
                            """
                            select coalesce(sum(quantity) filter (where kind = 'answer.in-term'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home
                               and kind in ('answer.in-term', 'answer.late', 'answer.deemed-refused')
                               and day between :from and :to
                            """),
                    entry(
                            "abandonment",
                            """
                            select coalesce(sum(quantity) filter (where kind = 'form.abandoned'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home
                               and kind in ('form.sent', 'form.abandoned')
                               and day between :from and :to
                            """),
                    entry(
                            "longer-than-announced",
                            """
                            select coalesce(sum(quantity) filter (where dims like '%longer=yes%'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home
                               and kind in ('form.sent')
                               and day between :from and :to
                            """),
                    entry(
                            "failed-sign-ins",
                            """
                            select coalesce(sum(quantity) filter (where dims like '%outcome=failed%'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home
                               and kind in ('sign-in.tried')
                               and day between :from and :to
                            """),
                    entry(
                            "complaints",
                            """
                            select coalesce(sum(quantity) filter (where dims like '%founded=yes%'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home
                               and kind in ('complaint.received')
                               and day between :from and :to
                            """),
                    entry(
                            "waits",
                            """
                            select coalesce(sum(quantity) filter (where dims like '%long=yes%'), 0),
                                   coalesce(sum(quantity), 0)
                              from measures.facts where home = :home
                               and kind in ('wait.measured')
                               and day between :from and :to
                            """));

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("service.launched", "involved", "yes", "no"),
                    new Kind("form.once-only", "channel", "web", "web"),
                    new Kind("form.asked-again", "channel", "web", "web"),
                    new Kind("request.received", "channel", "web", "mail"),
                    new Kind("process.inventoried", "paper", "yes", "no"),
                    new Kind("data-set.held", "released", "yes", "no"),
                    new Kind("answer.in-term", "channel", "web", "phone"),
                    new Kind("answer.late", "channel", "web", "phone"),
                    new Kind("answer.deemed-refused", "channel", "web", "phone"),
                    new Kind("form.abandoned", "channel", "web", "web"),
                    new Kind("form.sent", "longer", "yes", "no"),
                    new Kind("sign-in.tried", "outcome", "failed", "done"),
                    new Kind("complaint.received", "founded", "yes", "no"),
                    new Kind("wait.measured", "long", "yes", "no"));

    private record Kind(String code, String dimension, String one, String other) {}

    @Autowired Measures measures;
    @Autowired Figures figures;
    @Autowired Strategies strategies;
    @Autowired Scenes scenes;

    final Home home = new Home(Ids.next());
    final LocalDate today = ProgramClock.countedToday().minusDays(1);
    final Period year = Period.of(Period.Choice.YEAR, today);

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void theSameComesOutOfTheFactsThemselves(long seed) {
        record(new Random(seed), 400);
        Strategy strategy = strategies.current().orElseThrow();
        List<Figure> published = figures.of(strategy, year, home);
        assertThat(published).hasSize(SAID.size());
        for (Figure figure : published) {
            assertThat(figure.value())
                    .as(figure.aim().code())
                    .isEqualTo(plain(SAID.getOrDefault(figure.aim().code(), "")));
        }
    }

    /** A fact entered wrong and taken back gives the same as one entered right. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void aCorrectedFactCountsAsOneEnteredRight(long seed) {
        record(new Random(seed), 100);
        List<Ratio> before = values();
        MeasuredFact wrong = fact(new Random(seed + 1), 5000);
        measures.record(List.of(wrong));
        measures.record(List.of(wrong.opposite(wrong.key() + "/back")));
        assertThat(values()).isEqualTo(before);
    }

    private List<Ratio> values() {
        return figures.of(strategies.current().orElseThrow(), year, home).stream()
                .map(Figure::value)
                .toList();
    }

    private Ratio plain(String sql) {
        Ratio ratio =
                scenes.job(
                        jobs ->
                                jobs.sql(sql)
                                        .param("home", home.id())
                                        .param("from", year.firstDay())
                                        .param("to", year.to().atEndOfMonth())
                                        .query(
                                                (row, n) ->
                                                        new Ratio(row.getLong(1), row.getLong(2)))
                                        .single());
        return ratio.denominator() > 0 ? ratio : Ratio.NONE;
    }

    private void record(Random random, int count) {
        var facts = new ArrayList<MeasuredFact>();
        for (int i = 0; i < count; i++) {
            MeasuredFact fact = fact(random, i);
            facts.add(fact);
            if (random.nextInt(8) == 0) {
                facts.add(fact.opposite(fact.key() + "/back"));
            }
        }
        measures.record(facts);
    }

    private MeasuredFact fact(Random random, int number) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        // some facts lie before the period: they count only for what stands
        LocalDate day = YearMonth.from(today).minusMonths(random.nextInt(15)).atDay(1);
        return MeasuredFact.one(
                        kind.code(),
                        home + "/" + number,
                        new RecordRef("test", home, Ids.next()),
                        "s" + random.nextInt(6),
                        day)
                .by(kind.dimension(), random.nextInt(4) == 0 ? kind.other() : kind.one());
    }
}
