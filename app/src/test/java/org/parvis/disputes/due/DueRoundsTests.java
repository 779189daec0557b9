package org.parvis.disputes.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.calendar.Calendars;
import org.parvis.disputes.DisputeDays;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due is done once, the oldest first, however much of it there is. */
@ProgramTest
class DueRoundsTests {
    /** Long before anything else is due here. */
    private static final Instant NOW = Instant.parse("2001-05-07T12:00:00Z");

    private static final int PAGES_AND_A_BIT = 405;

    @Autowired Scenes scenes;
    @Autowired OneByOne alone;
    @Autowired Calendars calendars;
    @Autowired ZoneId zone;

    @Value("${parvis.database.url}")
    String url;

    private final CaseFileId file = new CaseFileId(new Home(Ids.next()), Ids.next());
    private final List<Integer> came = new ArrayList<>();
    private int stands = -1;
    private DueRounds rounds;

    /** Does what is due, but for one thing that something stands in the way of. */
    private final class Part implements WhenDue {
        @Override
        public Set<Due.What> whats() {
            return Set.of(Due.What.RECALL);
        }

        @Override
        public void comes(JdbcClient jobs, Due due) {
            if (due.number() == stands) {
                throw new IllegalStateException("in the way");
            }
            came.add(due.number());
        }
    }

    @BeforeEach
    void rounds() {
        DisputeDays days = new DisputeDays(calendars, () -> NOW, zone);
        rounds = new DueRounds(scenes, alone, List.of(new Part()), days);
    }

    @AfterEach
    void forget() {
        TestDatabase.owner(url)
                .sql("delete from disputes.due where case_file = ?")
                .param(file.id())
                .update();
        rounds.round(); // nothing is held up for what is no more
    }

    private void plan(Due.What what, int number, Instant at) {
        scenes.job(
                jobs -> {
                    new Due(file, what, number).plan(jobs, at);
                    return number;
                });
    }

    /** As many at one moment, the last number the first to be planned. */
    private void planMany() {
        scenes.job(
                jobs -> {
                    for (int number = PAGES_AND_A_BIT; number > 0; number--) {
                        new Due(file, Due.What.RECALL, number).plan(jobs, NOW);
                    }
                    return file;
                });
    }

    private int toDo() {
        return TestDatabase.owner(url)
                .sql("select count(*) from disputes.due where case_file = ? and not done")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void moreThanAPageIsDoneInOneRoundEachOnce() {
        planMany();
        rounds.round();
        List<Integer> each = IntStream.rangeClosed(1, PAGES_AND_A_BIT).boxed().toList();
        assertThat(came).containsExactlyElementsOf(each);
        assertThat(toDo()).isZero();
        rounds.round();
        assertThat(came).hasSize(PAGES_AND_A_BIT);
    }

    @Test
    void whatStandsInTheWayOfOneKeepsNoOtherWaiting() {
        planMany();
        stands = 7;
        rounds.round();
        assertThat(came).hasSize(PAGES_AND_A_BIT - 1).doesNotContain(7);
        assertThat(toDo()).isOne();
    }

    @Test
    void theOldestIsDoneFirstAndWhatIsToComeIsLeft() {
        plan(Due.What.RECALL, 1, NOW);
        plan(Due.What.RECALL, 2, NOW.minusSeconds(60));
        plan(Due.What.RECALL, 3, NOW.plusMillis(1));
        rounds.round();
        assertThat(came).containsExactly(2, 1);
        assertThat(toDo()).isOne();
    }

    @Test
    void whatIsOfAnotherPartIsNotThisOnes() {
        plan(Due.What.ASK, 1, NOW);
        rounds.round();
        assertThat(came).isEmpty();
    }

    @Test
    void theSameTimeSaidTwiceChangesNothingAndAnotherTakesItsPlace() {
        plan(Due.What.RECALL, 1, NOW);
        plan(Due.What.RECALL, 1, NOW);
        rounds.round();
        plan(Due.What.RECALL, 1, NOW);
        rounds.round();
        assertThat(came).containsExactly(1);
        plan(Due.What.RECALL, 1, NOW.minusSeconds(5));
        rounds.round();
        assertThat(came).containsExactly(1, 1);
    }
}
