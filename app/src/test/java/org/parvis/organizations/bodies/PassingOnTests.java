package org.parvis.organizations.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Handover;
import org.parvis.organizations.HandoverStep;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organization;
import org.parvis.organizations.changes.BodiesFixture;
import org.parvis.organizations.changes.FourEyes;
import org.parvis.organizations.handovers.PassingOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What passes from one body to another passes once, on its day, however often it is stopped. */
class PassingOnTests {
    private static final int ALL = 25;

    private BodiesFixture fixture;
    private Home office;
    private Parts parts;

    @BeforeEach
    void start() {
        fixture = new BodiesFixture();
        office = Organization.homeOf("office-essai");
        parts = new Parts();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    /** Ten at a time, and a breakdown in the middle when the test wants one. */
    private static final class Parts implements HandoverStep {
        private int left = ALL;
        private boolean breaks;

        @Override
        public long left(JdbcClient jobs, Handover handover) {
            return left;
        }

        @Override
        public int pass(JdbcClient jobs, Handover handover) {
            if (breaks && left < ALL - 10) {
                breaks = false;
                throw new IllegalStateException("The machine stops here");
            }
            int part = Math.min(10, left);
            left -= part;
            return part;
        }
    }

    private void run() {
        new PassingOn(
                        fixture.database.scenes(),
                        fixture.publications,
                        fixture.members,
                        List.of(parts),
                        fixture.clock,
                        BodiesFixture.ZONE)
                .run();
    }

    private Handover handover(String on, String... services) {
        Handover one = handover(fixture.city, office, on, services);
        fixture.publications.bump();
        return one;
    }

    private Handover handover(Home from, Home to, String on, String... services) {
        Handover one =
                new Handover(
                        Ids.next(),
                        from,
                        to,
                        List.of(services),
                        null,
                        LocalDate.parse(on),
                        "Décret",
                        Handover.State.WAITING,
                        0,
                        0);
        fixture.database
                .scenes()
                .job(
                        jobs -> {
                            Handovers.add(jobs, one);
                            return one;
                        });
        return one;
    }

    private Handover now(Handover one) {
        return fixture.organizations.handover(one.id()).orElseThrow();
    }

    @Test
    void itWaitsForItsDayAndGoesOnWhereItStopped() {
        Handover one = handover("2026-11-04");
        run();
        assertThat(now(one).state()).isEqualTo(Handover.State.WAITING);
        assertThat(fixture.organizations.answering(fixture.city, "x")).isEqualTo(fixture.city);
        fixture.clock.forward(Duration.ofDays(2));
        parts.breaks = true;
        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        assertThat(now(one))
                .satisfies(h -> assertThat(h.state()).isEqualTo(Handover.State.RUNNING))
                .satisfies(h -> assertThat(h.passed()).isEqualTo(20))
                .satisfies(h -> assertThat(h.total()).isEqualTo(ALL));
        assertThat(fixture.organizations.answering(fixture.city, "x")).isEqualTo(office);
        run();
        assertThat(now(one).state()).isEqualTo(Handover.State.DONE);
        assertThat(now(one).passed()).isEqualTo(ALL);
    }

    @Test
    void whoAnswersForABodyAnswersForWhatIsClosedToIt() {
        Home closed = fixture.city.closed();
        assertThat(fixture.organizations.answering(closed, "x")).isEqualTo(fixture.city);
        handover("2026-11-01");
        run();
        assertThat(fixture.organizations.answering(closed, "x")).isEqualTo(office);
        assertThat(fixture.organizations.byHome(closed)).as("it is no body").isEmpty();
    }

    @Test
    void membersFollowWithTheirWorkAndWithoutTheirPowers() {
        FourEyes.Eyes manager = fixture.member(fixture.city, Role.MANAGER, Role.PERSON_IN_CHARGE);
        FourEyes.Eyes head = fixture.member(fixture.city, Role.HEAD);
        handover("2026-11-01");
        run();
        LocalDate today = LocalDate.parse("2026-11-02");
        assertThat(fixture.members.heldBy(manager.account(), today))
                .singleElement()
                .satisfies(there -> assertThat(there.home()).isEqualTo(office))
                .satisfies(there -> assertThat(there.roles()).containsExactly(Role.MANAGER));
        assertThat(fixture.members.heldBy(head.account(), today))
                .singleElement()
                .satisfies(there -> assertThat(there.roles()).containsExactly(Role.AGENT));
        assertThat(fixture.members.of(fixture.city, today)).isEmpty();
        assertThat(fixture.now(manager).name()).isEqualTo("Membre manager");
    }

    @Test
    void eachDayHasItsBodyAndAServiceMayPassFirst() {
        handover("2026-10-01", "permits");
        handover(office, fixture.city, "2026-10-20", "permits");
        run();
        assertThat(on("permits", "2026-09-30")).isEqualTo(fixture.city);
        assertThat(on("permits", "2026-10-19")).isEqualTo(office);
        assertThat(on("permits", "2026-10-20")).isEqualTo(fixture.city);
        assertThat(on("grants", "2026-10-19")).isEqualTo(fixture.city);
        assertThat(fixture.organizations.all()).hasSize(2);
    }

    private Home on(String service, String day) {
        return fixture.organizations.answering(fixture.city, service, LocalDate.parse(day));
    }

    @Test
    void theDatabaseLetsABodyIntoAnotherHomeOnlyOnceItAnswersForIt() {
        Handover one = handover("2026-11-04");
        assertThat(admitted()).isEqualTo(Ids.NIL);
        fixture.clock.forward(Duration.ofDays(2));
        run();
        assertThat(now(one).state()).isEqualTo(Handover.State.DONE);
        assertThat(admitted()).isEqualTo(fixture.city.id());
    }

    private UUID admitted() {
        return fixture.database
                .scenes()
                .reading(
                        new MemberScene.Agent(fixture.city, Ids.next(), office),
                        sql ->
                                sql.sql("select current_setting('parvis.home')::uuid")
                                        .query(UUID.class)
                                        .single());
    }
}
