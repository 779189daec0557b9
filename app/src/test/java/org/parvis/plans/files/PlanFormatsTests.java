package org.parvis.plans.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.plans.Plan;
import org.parvis.plans.Problem;
import org.parvis.plans.Samples;

/** A plan that goes out as a file comes in again the same; what is wrong is told with its line. */
class PlanFormatsTests {
    private static PlanReader.Read yaml(String text) {
        return PlanReader.plan("here", PlanYaml.read("plan.yaml", text).orThrow(), Samples.KNOWN);
    }

    @Test
    void whatIsWrittenAsYamlIsReadTheSame() {
        for (int seed = 0; seed < 300; seed++) {
            Plan plan = Samples.any(new Random(seed));
            String text = PlanYaml.write(plan, "here");
            assertThat(yaml(text)).as(text).isEqualTo(read(plan));
        }
    }

    @Test
    void whatIsWrittenAsAWorkbookIsReadTheSame() {
        for (int seed = 0; seed < 100; seed++) {
            Plan plan = Samples.any(new Random(seed));
            Workbooks.Read book = Workbooks.read("plan.xlsx", Workbooks.write(plan, "here"));
            assertThat(book.problems()).isEmpty();
            assertThat(PlanReader.plan("here", book.given().orElseThrow(), Samples.KNOWN))
                    .isEqualTo(read(plan));
        }
    }

    private static PlanReader.Read read(Plan plan) {
        return new PlanReader.Read(plan, List.of());
    }

    private static final String WHOLE =
            """
            from: 2026
            to: 2027
            vision: Une vision
            targets:
              - code: t1
                baseline: 20
                values: {2026: 40, 2027: 60}
            initiatives:
              - code: first
                name: Première
                from: 2026-01-01
                to: 2026-06-30
                cost: 1000
                target: t1
              - code: second
                name: Seconde
                from: 2026-09-01
                to: 2027-06-30
                cost: 2000
                needs: [first]
            """;

    @Test
    void aWholePlanIsRead() {
        assertThat(yaml(WHOLE).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cost: 2000 | cost: -2000 | plan.yaml:19 | plans.wrong.cost",
                "cost: 2000 | cost: 12.50 | plan.yaml:19 | plans.wrong.cost",
                "to: 2026-06-30 | to: 2025-06-30 | plan.yaml:12 | plans.wrong.backwards",
                "to: 2027-06-30 | to: 2028-06-30 | plan.yaml:18 | plans.wrong.outside",
                "from: 2026-09-01 | from: 2026-05-01 | plan.yaml:15 | plans.wrong.overlap",
                "from: 2026-09-01 | from: 2026-13-01 | plan.yaml:17 | plans.wrong.day",
                "needs: [first] | needs: [third] | plan.yaml:15 | plans.wrong.need",
                "needs: [first] | needs: [second] | plan.yaml:15 | plans.wrong.cycle",
                "needs: [first] | needs: [nobody/x] | plan.yaml:20 | plans.wrong.link",
                "code: second | code: first | plan.yaml:15 | plans.wrong.twice",
                "2027: 60 | 2027: 160 | plan.yaml:7 | plans.wrong.share",
                "2027: 60 | 2031: 60 | plan.yaml:7 | plans.wrong.outside-years",
                "target: t1 | target: t9 | plan.yaml:9 | plans.wrong.target",
                "vision: Une vision | color: red | plan.yaml:3 | plans.wrong.column",
                "to: 2027 | to: 2020 | plan.yaml:2 | plans.wrong.years"
            })
    void whatIsWrongIsToldWithItsLine(String was, String becomes, String place, String why) {
        assertThat(WHOLE).contains(was);
        PlanReader.Read read = yaml(WHOLE.replaceFirst(Pattern.quote(was), becomes));
        assertThat(read.plan()).isNull();
        assertThat(read.problems())
                .extracting(Problem::place, problem -> problem.why().key())
                .contains(Tuple.tuple(place, why));
    }
}
