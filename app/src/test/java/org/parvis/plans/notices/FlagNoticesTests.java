package org.parvis.plans.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.plans.Flag;
import org.parvis.plans.Flags;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Progress;
import org.parvis.plans.ProgressTable;
import org.parvis.plans.Running;
import org.parvis.plans.Samples;
import org.parvis.plans.shown.PlanViews;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Both sides of what is late, over cost or blocked are written to, once while it lasts. */
@ProgramTest
class FlagNoticesTests {
    private static final Link SIGNATURE = new Link("mcn", "signature");
    private static final String LATE = "late mcn/signature";

    @Autowired FlagNotices notices;
    @Autowired PlanViews views;
    @Autowired Holders holders;
    @Autowired Scenes scenes;
    @Autowired ProgressTable progress;
    @Autowired Publications publications;

    @Test
    void bothOwnersAreToldOnceAndAgainWhenItComesBack() {
        say(80);
        assertThat(notices.tell()).isPositive();
        assertThat(lasting("mcn")).contains(LATE);
        Flag.Blocked blocked =
                views.flags().concerning("ville-quebec").stream()
                        .filter(Flag.Blocked.class::isInstance)
                        .map(Flag.Blocked.class::cast)
                        .filter(one -> one.by().is(SIGNATURE))
                        .findFirst()
                        .orElseThrow();
        String key = FlagNotices.key(blocked);
        assertThat(lasting("ville-quebec")).as("whose initiative waits").contains(key);
        assertThat(lasting("mcn")).as("for whom it waits").contains(key);
        assertThat(mails("mcn")).isEqualTo(1);
        assertThat(mails("ville-quebec")).isEqualTo(1);

        assertThat(notices.tell()).as("not each hour").isZero();
        say(85);
        assertThat(notices.tell()).as("a few more per cent are no news").isZero();

        say(100);
        assertThat(notices.tell()).isZero();
        assertThat(lasting("mcn")).doesNotContain(LATE, key);
        assertThat(lasting("ville-quebec")).doesNotContain(key);
        assertThat(mails("mcn")).isEqualTo(1);

        say(80);
        assertThat(notices.tell()).isPositive();
        assertThat(mails("mcn")).isEqualTo(2);
    }

    @Test
    void aFlagKeepsItsNameWhileItsNumbersGrow() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        Plan.Initiative one = Samples.initiative("x", "2026-01-01", "2026-06-30");
        Progress slow = new Progress(today, 10, 2000, null, "");
        List<Running> running = List.of(new Running(new Link("a", "x"), one, slow));
        List<String> now = keys(Flags.of(running, today));
        assertThat(now).containsExactly("late a/x", "over-cost a/x");
        assertThat(keys(Flags.of(running, today.plusMonths(5)))).isEqualTo(now);
    }

    private static List<String> keys(Flags flags) {
        return flags.all().stream().map(FlagNotices::key).toList();
    }

    private Home home(String code) {
        return holders.find(code).orElseThrow().home();
    }

    private List<String> lasting(String code) {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        """
                                        select flag from plans.flag_notices
                                         where home = ? and mended_at is null
                                        """)
                                .param(home(code).id())
                                .query(String.class)
                                .list());
    }

    private long mails(String code) {
        return scenes.readingJob(
                sql ->
                        sql.sql("select count(*) from post.messages where key like ?")
                                .param("plan-flags:" + home(code) + ":%")
                                .query(Long.class)
                                .single());
    }

    private void say(int done) {
        LocalDate today = ProgramClock.countedToday();
        scenes.job(
                sql -> {
                    progress.say(
                            sql,
                            home("mcn"),
                            SIGNATURE,
                            new Progress(today, done, 2_100_000, today.plusMonths(14), ""),
                            null,
                            ProgramClock.now());
                    return true;
                });
        publications.bump();
    }
}
