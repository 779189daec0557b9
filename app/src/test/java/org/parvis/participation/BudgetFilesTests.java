package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Budget.Ballots;
import org.parvis.participation.Budget.Way;

/** What a file may say of a budget, and how everything that is wrong in it is told. */
class BudgetFilesTests {
    @TempDir Path folder;

    @Test
    void aBudgetIsReadWhole() throws IOException {
        Budget budget = read(WrittenConsultation.text("budget-2026")).all().getFirst().budget();
        assertThat(budget.amount()).isEqualTo(30_000_000);
        assertThat(budget.projects()).hasSize(12);
        assertThat(budget.project("baskets").orElseThrow().cost()).isEqualTo(900_000);
        assertThat(budget.least()).isOne();
        assertThat(budget.most()).isEqualTo(5);
        assertThat(budget.method())
                .isEqualTo(
                        new CountMethod(
                                CountMethod.Rule.EQUAL_SHARES,
                                CountMethod.Utility.COST,
                                CountMethod.Completion.ADD1,
                                List.of(TieBreak.VOTES, TieBreak.COST, TieBreak.NAME)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    amount: 300000            | amount: 0                   | participation.budget.file.money
                    amount: 300000            | amount: 1000000000000       | participation.budget.file.money
                    cost: 9000                | cost: 0                     | participation.budget.file.money
                    cost: 9000                | cost: -9000                 | participation.budget.file.money
                    cost: 9000                | cost: 9 000,50              | participation.budget.file.money
                    cost: 9000                | cost: 9000.505              | participation.budget.file.money
                    cost: 9000                | cost: 300000.01             | participation.budget.file.dear
                    cost: 9000                | price: 9000                 | platform.file.unknownKey
                    rule: equal-shares        | rule: lottery               | platform.file.oneOf
                    utility: cost             | utility: joy                | platform.file.oneOf
                    completion: add1          | completion: add2            | platform.file.oneOf
                    ties: [votes, cost, name] | ties: [votes, cost]         | participation.budget.file.ties
                    ties: [votes, cost, name] | ties: [name, votes, name]   | participation.budget.file.ties
                    ties: [votes, cost, name] | ties: [votes, chance, name] | platform.file.oneOf
                    most: 5                   | most: 13                    | participation.budget.file.choices
                    most: 5                   | most: 0                     | participation.budget.file.choices
                    most: 5                   | most: many                  | platform.file.badValue
                    code: mural               | code: garden                | platform.file.twice
                    code: mural               | code: Fresque du marché     | participation.file.code
                    """)
    void whatIsWrongIsToldAtItsLine(String right, String wrong, String reason) throws IOException {
        String before = WrittenConsultation.text("budget-2026");
        assertThat(before).contains(right);
        String after = before.replaceFirst(Pattern.quote(right), wrong);
        int line = before.substring(0, before.indexOf(right)).split("\n", -1).length;
        assertThat(read(after).problems())
                .anySatisfy(
                        it -> {
                            assertThat(it.key()).isEqualTo(reason);
                            assertThat(it.arguments()[0]).isEqualTo("consultations/wrong.yaml");
                            assertThat(it.arguments()[1]).isEqualTo(line);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    votes: lottery                | platform.file.oneOf
                    votes: points, points: 0      | participation.budget.file.points
                    votes: points, points: 101    | participation.budget.file.points
                    votes: points, points: many   | platform.file.badValue
                    points: 10                    | participation.budget.file.points.none
                    votes: ranked, most: 11       | participation.budget.file.ranks
                    minimum: 4                    | participation.budget.file.minimum
                    minimum: 10001                | participation.budget.file.minimum
                    """)
    void whatIsWrongOfBallotsIsTold(String wrong, String reason) throws IOException {
        assertThat(with(wrong).problems()).extracting(Refusal::key).contains(reason);
        for (Refusal one : with(wrong).problems()) {
            for (String lang : List.of("fr", "en")) {
                Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
                assertThat(w.say(one.key(), one.arguments())).contains("wrong.yaml");
            }
        }
    }

    @Test
    void ballotsGiveTenPointsAndArePublishedFromTenOnUnlessTheFileSaysOtherwise()
            throws IOException {
        assertThat(with("votes: points").all().getFirst().budget().ballots())
                .isEqualTo(new Ballots(Way.POINTS, 10, 10));
        assertThat(
                        with("votes: points, points: 3, minimum: 50")
                                .all()
                                .getFirst()
                                .budget()
                                .ballots())
                .isEqualTo(new Ballots(Way.POINTS, 3, 50));
        assertThat(with("votes: ranked").all().getFirst().budget().way()).isEqualTo(Way.RANKED);
    }

    private HeldConsultations.Files with(String lines) throws IOException {
        String text = WrittenConsultation.text("budget-2026");
        String plain = lines.contains("most:") ? text.replace("  most: 5\n", "") : text;
        return read(
                plain.replace(
                        "  utility: cost\n",
                        "  utility: cost\n  " + lines.replace(", ", "\n  ") + "\n"));
    }

    @Test
    void aBudgetThatNobodyVotesOnOrAVoteWithoutABudgetIsTold() throws IOException {
        String text = WrittenConsultation.text("budget-2026");
        assertThat(read(text.replace("tools: [budget]", "tools: []")).problems())
                .extracting(Refusal::key)
                .as("its profile is told too")
                .containsExactly(
                        "participation.budget.file.unasked", "participation.missing.file.unasked");
        assertThat(read(text.substring(0, text.indexOf("\nbudget:"))).problems())
                .extracting(it -> it.arguments()[2])
                .containsExactly("budget");
    }

    @Test
    void moreProjectsThanOnePageHoldsAreTold() throws IOException {
        StringBuilder text = new StringBuilder(WrittenConsultation.text("budget-2026"));
        for (int p = 0; p < 60; p++) {
            text.append(
                    """
                        - code: more-%d
                          name: { fr: Un, en: One }
                          text: { fr: Un, en: One }
                          cost: 10
                    """
                            .formatted(p));
        }
        assertThat(read(text.toString()).problems())
                .extracting(Refusal::key)
                .containsExactly("participation.budget.file.many");
    }

    @Test
    void everyReasonIsSaidInBothLanguages() throws IOException {
        List<Refusal> problems =
                read(WrittenConsultation.text("budget-2026")
                                .replace("most: 5", "most: 50")
                                .replace("cost: 9000", "cost: 0")
                                .replace("cost: 62000", "cost: 620000")
                                .replace("En béton", "x".repeat(301))
                                .replace("[votes, cost, name]", "[name, cost]"))
                        .problems();
        assertThat(problems).hasSize(5);
        for (String lang : List.of("fr", "en")) {
            Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
            for (Refusal one : problems) {
                assertThat(w.say(one.key(), one.arguments())).contains("wrong.yaml");
            }
        }
    }

    private HeldConsultations.Files read(String text) throws IOException {
        return WrittenConsultation.read(folder, text);
    }
}
