package org.parvis.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.plans.Plan.Link;

/** What both owners are told, and what waits in a circle. */
class FlagsTests {
    private static final LocalDate TODAY = Samples.TODAY;

    @Test
    void whatIsBlockedIsToldToBothOwners() {
        Running slow = Samples.slow("2027-01-31");
        Running waits = Samples.waiting();
        Flags flags = Flags.of(List.of(slow, waits), TODAY);
        assertThat(flags.concerning("a"))
                .containsExactly(new Flag.Late(slow, 5), new Flag.Blocked(waits, slow));
        assertThat(flags.concerning("b")).containsExactly(new Flag.Blocked(waits, slow));
        assertThat(flags.concerning("c")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, , 90, 2",
        "2026-09-30, , 100, 0",
        "2026-11-20, , 90, 0",
        "2026-11-19, , 90, 1",
        "2027-03-31, 2027-04-01, 10, 1",
        "2027-03-31, 2027-06-30, 10, 3",
        "2027-03-31, , 10, 0"
    })
    void latenessIsInBegunMonths(String to, @Nullable String expected, int done, int months) {
        Running one =
                Samples.running("a", Samples.initiative("x", "2026-01-01", to), done, 0, expected);
        assertThat(one.progress().monthsLate(one.initiative(), TODAY)).isEqualTo(months);
    }

    @Test
    void spendingAboveThePlanIsFlagged() {
        Running one =
                Samples.running(
                        "a", Samples.initiative("x", "2026-01-01", "2027-01-01"), 10, 1500, null);
        assertThat(Flags.of(List.of(one), TODAY).all())
                .containsExactly(new Flag.OverCost(one, 500));
    }

    @Test
    void aCircleIsFoundExactlyWhenThereIsOne() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var needs = new TreeMap<Link, List<Link>>();
            for (int i = 0; i < 8; i++) {
                needs.put(
                        new Link("h", "i" + i),
                        random.ints(random.nextInt(3), 0, 8)
                                .mapToObj(n -> new Link("h", "i" + n))
                                .toList());
            }
            List<Link> cycle = Order.cycle(needs);
            assertThat(!cycle.isEmpty()).as("seed " + seed).isEqualTo(!sortable(needs));
            for (int i = 0; i + 1 < cycle.size(); i++) {
                assertThat(needs.get(cycle.get(i))).contains(cycle.get(i + 1));
            }
        }
    }

    /** The same question asked otherwise: take away what needs nothing, until nothing is left. */
    private static boolean sortable(Map<Link, List<Link>> needs) {
        Map<Link, List<Link>> left = new HashMap<>(needs);
        boolean moved = true;
        while (moved) {
            var done = new HashSet<Link>();
            left.forEach(
                    (one, all) -> {
                        if (all.stream().noneMatch(left::containsKey)) {
                            done.add(one);
                        }
                    });
            moved = !done.isEmpty();
            done.forEach(left::remove);
        }
        return left.isEmpty();
    }

    @Test
    void twoThatBuildTheSameAreFoundUnlessOneLeansOnTheOther() {
        Running here = builds("a", "x");
        Running there = builds("b", "y");
        Running leaning = builds("c", "z", new Link("a", "x"));
        assertThat(Twins.in(List.of(here, there)))
                .containsExactly(new Twins("notices", List.of(here, there)));
        assertThat(Twins.in(List.of(here, leaning))).isEmpty();
    }

    private static Running builds(String holder, String code, Link... needs) {
        Plan.Initiative one = Samples.initiative(code, "2026-01-01", "2027-01-01", needs);
        var building =
                new Plan.Initiative(
                        one.code(),
                        one.name(),
                        one.owner(),
                        one.from(),
                        one.to(),
                        one.cost(),
                        one.benefit(),
                        one.target(),
                        one.points(),
                        one.risks(),
                        one.needs(),
                        one.services(),
                        null,
                        "notices",
                        null);
        return Samples.running(holder, building, 10, 0, null);
    }
}
