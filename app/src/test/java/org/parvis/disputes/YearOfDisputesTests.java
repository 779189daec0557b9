package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parvis.calendar.Calendars;
import org.parvis.disputes.after.YearFigures;
import org.parvis.testing.MailSink;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.RunningClock;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A year of disputes, each branch among them, by a clock that is the law's. */
@ProgramTest
@DirtiesContext
@Import(YearOfDisputesTests.Time.class)
@EnabledIfSystemProperty(named = "parvis.test.disputes", matches = "[0-9]+")
class YearOfDisputesTests {
    private static final int MANY = Integer.getInteger("parvis.test.disputes", 200);
    private static final String SERVICE = "merchant-dispute";
    private static final int LOOKS = 300;
    private static final int EVERY_BRANCH = YearCourse.Branch.values().length;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        InstantSource runningClock() {
            return new RunningClock(ProgramClock.now());
        }
    }

    private static final MailSink MAIL = sink();

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired InstantSource clock;
    @Autowired Calendars calendars;
    @LocalServerPort int port;

    @Value("${parvis.database.url}")
    String url;

    private static MailSink sink() {
        try {
            return new MailSink(line -> line.contains("<ferme"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", MAIL::port);
    }

    @Test
    void whatIsDueIsDoneInItsMinuteNoNoticeIsLostAndFiguresAreThoseOfTheActs() throws Exception {
        YearOfDisputes year = new YearOfDisputes(mvc, program, (RunningClock) clock, url, MANY);
        long began = System.nanoTime();
        year.run();
        JdbcClient owner = TestDatabase.owner(url);
        measured("late-ms", year.latest.toMillis());
        measured("fired", year.fired);
        measured("acts", count(owner, "select count(*) from cases.acts"));
        measured("notices", count(owner, "select count(*) from post.messages"));
        measured(
                "returned",
                count(owner, "select count(*) from post.messages where status = 'bounced'"));
        measured("seconds", Duration.ofNanos(System.nanoTime() - began).toSeconds());
        assertThat(year.refused).isEmpty();
        assertThat(branches(year)).hasSizeGreaterThanOrEqualTo(MANY < 200 ? 1 : EVERY_BRANCH);

        assertThat(year.latest).isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(count(owner, "select count(*) from disputes.due where not done")).isZero();
        assertThat(count(owner, "select count(*) from disputes.due"))
                .isEqualTo(year.courses.stream().mapToInt(course -> course.due).sum());
        assertThat(count(owner, "select count(*) from platform.held_up")).isZero();
        assertThat(YearNotices.lost(owner)).isEmpty();

        assertThat(YearFigures.published(program, SERVICE))
                .isEqualTo(YearFigures.again(owner, holidays(), said(year.courses)));
        measured("page-p95-ms", page());
    }

    /** What acts say and no envelope does, as the people of these disputes said it. */
    private static List<Integer> said(List<YearCourse> courses) {
        return List.of(
                percent(
                        courses.stream().mapToInt(course -> course.kept).sum(),
                        courses.stream().mapToInt(course -> course.said).sum()),
                suited(courses.stream().map(course -> course.consumer).toList()),
                suited(courses.stream().map(course -> course.merchant).toList()));
    }

    private static int suited(List<@Nullable Boolean> said) {
        return percent(
                said.stream().filter(one -> Boolean.TRUE.equals(one)).count(),
                said.stream().filter(one -> one != null).count());
    }

    private static int percent(long some, long all) {
        return (int) Math.round(100.0 * some / all);
    }

    private static EnumSet<YearCourse.Branch> branches(YearOfDisputes year) {
        return year.courses.stream()
                .map(course -> course.branch)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(YearCourse.Branch.class)));
    }

    private List<LocalDate> holidays() {
        String regime = program.getBean(DisputePrograms.class).of(SERVICE).orElseThrow().regime();
        LocalDate today = ProgramClock.today();
        return today.datesUntil(today.plusYears(2))
                .filter(day -> calendars.isHoliday(regime, day))
                .toList();
    }

    private static int count(JdbcClient owner, String sql) {
        return owner.sql(sql).query(Integer.class).single();
    }

    /** Of the talk of a dispute in the midst of it, by one who looks again and again. */
    private long page() throws Exception {
        DisputeTables.Open open = new DisputeTables(mvc, program).open();
        talks(open);
        Connection session = Jsoup.newSession();
        String site = "http://127.0.0.1:" + port;
        FormElement form =
                session.newRequest(site + "/fr/suivi").get().expectForm("form[action=/fr/suivi]");
        form.expectFirst("[name=reference]").val(open.receipt.reference());
        form.expectFirst("[name=code]").val(open.receipt.code());
        form.submit().execute();
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            Connection.Response page = session.newRequest(site + open.path).execute();
            took.add(System.nanoTime() - began);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Mot 39.");
        }
        List<Long> sorted = took.subList(LOOKS / 3, LOOKS).stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.95)) / 1_000_000;
    }

    private void talks(DisputeTables.Open open) throws Exception {
        AtTable consumer = new AtTable(program, open.who(open.consumer), open.receipt.file());
        open.merchant();
        AtTable merchant = new AtTable(program, open.who(open.merchant), open.receipt.file());
        LocalDate by = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
        for (int i = 0; i < 6; i++) {
            merchant.offers(AtTable.pays(80_000 + i * 1_000, by));
            consumer.offers(AtTable.pays(99_000 - i * 1_000, by));
        }
        for (int i = 0; i < 40; i++) {
            (i % 2 == 0 ? consumer : merchant).says("Mot " + i + ".");
        }
    }

    /** For whoever measures. */
    private static void measured(String what, long value) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/measured"));
        Files.writeString(folder.resolve("disputes-" + what + ".txt"), String.valueOf(value));
    }
}
