package org.parvis.cases.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.cases.clocks.Forecasts;

/** The demonstration's many requests are enough for a forecast, and none is told twice. */
class DemonstrationManyTests {
    private final DemonstrationMany many =
            DemonstrationMany.read(Path.of("../content/quebec/demonstration/many.yaml"));

    @Test
    void thereAreEnoughForAForecastAndAllAreClosedByNow() {
        List<DemonstrationStory.Request> all = many.after(0, 1000);
        assertThat(all).hasSizeGreaterThanOrEqualTo(Math.toIntExact(Forecasts.FEWEST));
        assertThat(all).allMatch(one -> one.events().getLast().does().equals("decided"));
        assertThat(all).allMatch(one -> one.events().getLast().after() < one.daysAgo());
        assertThat(all).allMatch(one -> one.daysAgo() >= many.newest());
    }

    @Test
    void aFewAreClosedForLongerThanTheyAreKept() {
        int twoYears = 2 * 366;
        assertThat(many.after(0, 1000))
                .filteredOn(one -> one.daysAgo() - one.events().getLast().after() > twoYears)
                .hasSize(4);
    }

    @Test
    void toldSomeAtATimeTheyAreTheSameAsAllAtOnce() {
        var told = new ArrayList<DemonstrationStory.Request>();
        for (List<DemonstrationStory.Request> some = many.after(0, 7);
                !some.isEmpty();
                some = many.after(told.size(), 7)) {
            told.addAll(some);
        }
        assertThat(told).isEqualTo(many.after(0, 1000));
        assertThat(
                        told.stream()
                                .map(DemonstrationStory.Request::channel)
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(3);
    }
}
