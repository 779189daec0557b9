package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Asking;
import org.parvis.participation.Assurance;
import org.parvis.participation.BallotQuestion;
import org.parvis.participation.Budget;
import org.parvis.participation.Consultation;
import org.parvis.participation.Consultation.Proposition;
import org.parvis.participation.Consultation.Theme;
import org.parvis.participation.DraftText;
import org.parvis.participation.Hearings;
import org.parvis.participation.Kind;
import org.parvis.participation.Opinions;
import org.parvis.participation.Paper;
import org.parvis.participation.Profile;
import org.parvis.participation.Results;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.ListedPropositions.Asked;
import org.parvis.participation.voices.ListedPropositions.Listed;
import org.parvis.participation.voices.ListedPropositions.Order;
import org.parvis.participation.voices.ListedPropositions.Place;
import org.parvis.testing.TestDatabase;

/** Propositions by theme and in each order, a page at a time, without one twice or left out. */
class ListedPropositionsTests {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Asking PORT = new Asking(new Home(UUID.randomUUID()), "port");
    private static final LocalizedText WORDS = LocalizedText.of("Oui", "Yes");
    private static final Consultation CONSULTATION = consultation();
    private static final int MANY = 30;

    private final ListedPropositions listed = new ListedPropositions(DATABASE.scenes());

    @BeforeAll
    static void thirtyOfPeopleAndVotesOnTwo() {
        for (int i = 1; i <= MANY; i++) {
            leave(PORT, Map.of(), List.of(new Said.Written(Kind.PROPOSITION, "", "Idée " + i)));
        }
        leave(
                new Asking(new Home(UUID.randomUUID()), "port"),
                Map.of("trees", Stance.AGREE),
                List.of(new Said.Written(Kind.PROPOSITION, "", "D’un autre organisme")));
        DATABASE.owner()
                .sql(
                        """
                        update participation.texts set state = 'published',
                          theme = case when words = 'Idée 7' then 'living' end,
                          decided_at = timestamptz '2026-12-02'
                        """)
                .update();
        leave(PORT, Map.of("trees", Stance.AGREE, "summer", Stance.AGAINST), List.of());
        leave(PORT, Map.of("summer", Stance.PASS), List.of());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Consultation consultation() {
        return new Consultation(
                "port",
                "ville",
                WORDS,
                WORDS,
                WORDS,
                null,
                WORDS,
                Assurance.OPEN,
                Results.AT_ONCE,
                Set.of("fr"),
                List.of(),
                List.of(),
                List.of(),
                null,
                WORDS,
                List.of(),
                List.of(new Theme("living", WORDS), new Theme("moving", WORDS)),
                List.of(
                        new Proposition("summer", "moving", WORDS, List.of()),
                        new Proposition("trees", "living", WORDS, List.of())),
                DraftText.NONE,
                new Paper(WORDS, 0),
                null,
                Opinions.NONE,
                Budget.NONE,
                BallotQuestion.NONE,
                Profile.NONE,
                null,
                Hearings.NONE,
                10);
    }

    private static void leave(Asking to, Map<String, Stance> votes, List<Said.Written> texts) {
        var place = Contributions.Place.online(to, null, "fr", LocalDate.of(2026, 12, 1));
        new Contributions(DATABASE.scenes())
                .leave(
                        ReceiptNumber.of(UUID.randomUUID(), 2026),
                        place,
                        new Said(votes, Set.of(), texts));
    }

    private List<Listed> page(
            @Nullable String theme, Order order, Set<String> seen, @Nullable Place after) {
        return listed.of(PORT, CONSULTATION, new Asked(theme, order, seen, after));
    }

    /** The pages one after the other. */
    private List<String> all(@Nullable String theme, Order order, Set<String> seen) {
        List<String> names = new ArrayList<>();
        Place after = null;
        boolean more = true;
        while (more) {
            List<Listed> page = page(theme, order, seen, after);
            more = page.size() > ListedPropositions.PAGE;
            for (Listed one : more ? page.subList(0, ListedPropositions.PAGE) : page) {
                String words = one.words();
                names.add(words == null ? one.place().key() : words);
                after = Place.read(one.place().written()).orElseThrow();
            }
        }
        return names;
    }

    @Test
    void everyOrderHasEachOfThemOnce() {
        for (Order order : Order.values()) {
            assertThat(all(null, order, Set.of()))
                    .as(order.word())
                    .hasSize(MANY + 2)
                    .doesNotHaveDuplicates()
                    .doesNotContain("D’un autre organisme");
        }
    }

    @Test
    void theOneThatIsAskedForComesFirst() {
        assertThat(all(null, Order.FILE, Set.of())).startsWith("summer", "trees");
        assertThat(all(null, Order.NEWEST, Set.of())).startsWith("Idée 30").endsWith("trees");
        assertThat(all(null, Order.DEBATED, Set.of())).startsWith("summer", "trees");
        assertThat(all(null, Order.UNSEEN, Set.of("summer")))
                .startsWith("Idée 30")
                .endsWith("trees")
                .doesNotContain("summer");
    }

    @Test
    void aThemeHasThoseOfItAlone() {
        assertThat(all("living", Order.FILE, Set.of())).containsExactly("trees", "Idée 7");
        assertThat(all("moving", Order.NEWEST, Set.of())).containsExactly("summer");
    }

    @Test
    void votesOfItsOwnBodyAreCounted() {
        assertThat(page("living", Order.FILE, Set.of(), null).getFirst().count())
                .isEqualTo(new Voices.Count(1, 0, 0));
        assertThat(page("moving", Order.FILE, Set.of(), null).getFirst().count())
                .isEqualTo(new Voices.Count(0, 1, 1));
    }

    @Test
    void whatIsNoPlaceIsNone() {
        assertThat(Place.read("")).isEmpty();
        assertThat(Place.read("x_y")).isEmpty();
        assertThat(Place.read("9".repeat(19) + "_trees")).isEmpty();
        assertThat(Place.read("-3_trees")).contains(new Place(-3, "trees"));
    }
}
