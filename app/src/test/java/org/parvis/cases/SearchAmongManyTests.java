package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.testing.TestDatabase;

/**
 * Whichever way a search takes, by the order of the queue or by the words, it gives the same first
 * files: here words are everywhere, in most, in a few, and in thousands of closed files only.
 */
class SearchAmongManyTests {
    private static final int FILES = 6_000;
    private static final int MOST = 51;

    private static final Home HOME = new Home(Ids.next());
    private static final Home OTHER = new Home(Ids.next());
    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
        fill(HOME);
        fill(OTHER);
        database.owner().sql("analyze cases.work_items").update();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** File n is due on day n and was last touched on day n; its number is its name. */
    private static void fill(Home home) {
        database.owner()
                .sql(
                        """
                        insert into cases.work_items (home, case_file, reference, service, title, requester,
                          channel, state, step, received_on, due_on, allowed, open, updated_at, terms)
                        select :home, md5(:home::text || ' ' || n)::uuid, 'R' || :home::text || n, 's', '', '', 'web',
                          'RECEIVED', 'received', day, day, 20, n % 5 = 0, day,
                          cases.search_document(:home, n::text, '', '', concat_ws(' ', 'everywhere',
                            case when n % 2 = 0 then 'even' end, case when n % 5 <> 0 then 'former' end,
                            case when n % 1500 = 7 then 'rarity' end, case when n % 30 = 0 then 'late' end))
                        from generate_series(0, :last) n, lateral (select date '2000-01-01' + n as day) as of_it
                        """)
                .param("home", home.id())
                .param("last", FILES - 1)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "everywhere",
        "even",
        "late",
        "former",
        "rarity",
        "even former",
        "rarity former",
        "everywhere rarity",
        "late former",
        "everywhere even late",
        "1507",
        "nowhere"
    })
    void theFirstFilesThatBearAllWordsAreFound(String words) {
        IntPredicate bears =
                List.of(words.split(" ")).stream()
                        .map(SearchAmongManyTests::bearing)
                        .reduce(n -> true, IntPredicate::and);
        List<UUID> expected =
                IntStream.range(0, FILES)
                        .filter(bears)
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer n) -> n % 5 != 0)
                                        .thenComparing(n -> n % 5 == 0 ? n : -n))
                        .limit(MOST)
                        .map(n -> named(HOME + " " + n))
                        .toList();
        assertThat(found(words)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static IntPredicate bearing(String word) {
        return switch (word) {
            case "everywhere" -> n -> true;
            case "even" -> n -> n % 2 == 0;
            case "former" -> n -> n % 5 != 0;
            case "rarity" -> n -> n % 1500 == 7;
            case "late" -> n -> n % 30 == 0;
            case "nowhere" -> n -> false;
            default -> n -> n == Integer.parseInt(word);
        };
    }

    /** As PostgreSQL makes a number of the digest of a text. */
    private static UUID named(String text) {
        return database.owner().sql("select md5(?)::uuid").param(text).query(UUID.class).single();
    }

    private static List<UUID> found(String words) {
        return database.scenes()
                .reading(
                        new MemberScene.Agent(HOME, Ids.next()),
                        sql ->
                                sql.sql("select cases.find_work_items(:words, :most)")
                                        .param("words", words)
                                        .param("most", MOST)
                                        .query(UUID.class)
                                        .list());
    }
}
