package org.parvis.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.testing.Folders;
import org.parvis.testing.MovableTicker;
import org.parvis.testing.SettingsForTests;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs stop when the database has no room, and say so once. */
@ExtendWith(OutputCaptureExtension.class)
class JobsRestTests {
    private static final String REST = "jobs rest until there is some";

    private final MovableTicker time = new MovableTicker();
    private final NoRoom refused = new NoRoom();

    @Test
    void whatTheDatabaseRefusesStopsTheJobsAtOnceAndForLongerEachTime(CapturedOutput output) {
        try (TestDatabase database = TestDatabase.create();
                HikariDataSource jobs = jobs(database)) {
            Scheduler scheduler = Scheduler.create(jobs, List.of()).build();
            JobsRest rest = rest(scheduler);
            rest.look();
            assertThat(scheduler.getSchedulerState().isPaused()).isFalse();
            for (int second = 1; second <= 4; second *= 2) {
                finds(jobs, "53100");
                assertThat(scheduler.getSchedulerState().isPaused()).isTrue();
                time.forward(Duration.ofSeconds(second).minusNanos(1));
                rest.look();
                assertThat(scheduler.getSchedulerState().isPaused()).as("too early").isTrue();
                time.forward(Duration.ofNanos(1));
                rest.look();
                assertThat(scheduler.getSchedulerState().isPaused()).isFalse();
            }
            finds(jobs, "23505");
            assertThat(scheduler.getSchedulerState().isPaused()).as("a fault of ours").isFalse();
            assertThat(output.getAll()).as("said once").containsOnlyOnce(REST);
            time.forward(JobsRest.CALM);
            rest.look();
            finds(jobs, "53100");
            assertThat(output.getAll().split(REST, -1)).as("full again").hasSize(3);
            time.forward(JobsRest.FIRST);
            rest.look();
            assertThat(scheduler.getSchedulerState().isPaused()).as("as at first").isFalse();
        }
    }

    @Test
    void whatSomebodyElseStoppedStaysStopped() {
        try (TestDatabase database = TestDatabase.create();
                HikariDataSource jobs = jobs(database)) {
            Scheduler scheduler = Scheduler.create(jobs, List.of()).build();
            JobsRest rest = rest(scheduler);
            scheduler.pause();
            finds(jobs, "53100");
            time.forward(JobsRest.LONGEST);
            rest.look();
            assertThat(scheduler.getSchedulerState().isPaused()).isTrue();
        }
    }

    private JobsRest rest(Scheduler scheduler) {
        return new JobsRest(
                new DiskRoom(SettingsForTests.in(Folders.temporary())),
                refused,
                new StaticListableBeanFactory(Map.of("scheduler", scheduler))
                        .getBeanProvider(Scheduler.class),
                time);
    }

    private static void finds(HikariDataSource jobs, String state) {
        assertThatThrownBy(
                        () ->
                                JdbcClient.create(jobs)
                                        .sql(
                                                """
                                                do $$ begin
                                                  raise exception 'no room' using errcode = '%s';
                                                end $$
                                                """
                                                        .formatted(state))
                                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private HikariDataSource jobs(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(DatabaseServer.JOB);
        config.setPassword(database.properties().get("parvis.database.job-password"));
        config.setMaximumPoolSize(1);
        config.setExceptionOverride(refused);
        return new HikariDataSource(config);
    }
}
