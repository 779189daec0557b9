package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Feed;
import org.parvis.feed.Follower;
import org.parvis.platform.DatabaseAway;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of an act when its follower fails: because of the act, or because of the machine.
 */
class FollowersTests {
    private CasesFixture cases;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    /** Follows every act once, but is in trouble before that. */
    private static final class Troubled implements Follower {
        private final List<String> followed = new ArrayList<>();
        private Trouble trouble;

        Troubled(Trouble trouble) {
            this.trouble = trouble;
        }

        interface Trouble {
            void meets(JdbcClient jobs, ActNotice act);
        }

        @Override
        public String name() {
            return "troubled";
        }

        @Override
        public void follow(JdbcClient jobs, List<ActNotice> acts) {
            acts.forEach(act -> trouble.meets(jobs, act));
            acts.forEach(act -> followed.add(act.reference()));
        }

        void goneBy() {
            trouble = (jobs, act) -> {};
        }
    }

    /** Follows all, and keeps nobody waiting. */
    private static final class Willing implements Follower {
        private final List<String> followed = new ArrayList<>();

        @Override
        public String name() {
            return "willing";
        }

        @Override
        public void follow(JdbcClient jobs, List<ActNotice> acts) {
            acts.forEach(act -> followed.add(act.reference()));
        }
    }

    @Test
    void aFollowerThatCannotGoOnKeepsNoneOfTheOthersWaiting() {
        String one = cases.open("Premier").reference();
        Troubled stuck =
                new Troubled(
                        (jobs, act) -> {
                            throw new CannotAcquireLockException("somebody else has it");
                        });
        Willing after = new Willing();
        Feed feed = cases.feed(stuck, after);

        feed.drain();

        assertThat(after.followed).containsExactly(one);
        assertThat(parked(feed)).as("it says nothing of the act").isZero();
        stuck.goneBy();
        feed.drain();
        assertThat(stuck.followed).containsExactly(one);
    }

    private static long parked(Feed feed) {
        return feed.standings().getFirst().parked();
    }

    @Test
    void aDatabaseThatGoesAwayParksNothingAndTheActIsFollowedNext() {
        String first = cases.open("Premier").reference();
        String second = cases.open("Second").reference();
        Troubled follower =
                new Troubled(
                        (jobs, act) ->
                                jobs.sql("select pg_terminate_backend(pg_backend_pid())")
                                        .query(Boolean.class)
                                        .single());
        Feed feed = cases.feed(follower);

        Throwable failure = catchThrowable(feed::drain);

        assertThat(DatabaseAway.caused(failure)).as("%s", failure).isTrue();
        assertThat(parked(feed)).isZero();
        follower.goneBy();
        feed.drain();
        assertThat(follower.followed).containsExactly(first, second);
    }

    @Test
    void anActThatCannotBeFollowedLetsTheOthersPassAndIsTriedAgain() {
        String first = cases.open("Premier").reference();
        String second = cases.open("Second").reference();
        Troubled follower =
                new Troubled(
                        (jobs, act) -> {
                            if (act.reference().equals(first)) {
                                throw new IllegalStateException("not this one");
                            }
                        });
        Feed feed = cases.feed(follower);

        feed.drain();
        assertThat(follower.followed).containsExactly(second);
        assertThat(parked(feed)).isOne();
        cases.clock.forward(Duration.ofMinutes(1));
        feed.replay();
        assertThat(parked(feed)).as("still in the way").isOne();
        follower.goneBy();
        feed.replay();
        assertThat(parked(feed)).as("not at once").isOne();
        cases.clock.forward(Duration.ofMinutes(4));
        feed.replay();
        feed.replay();
        assertThat(follower.followed).as("once").containsExactly(second, first);
        assertThat(parked(feed)).isZero();
    }
}
