package org.parvis.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.springframework.dao.DataAccessException;

/** The one question, on a real database. */
class MandatesTests {
    private static MandatesFixture fixture;
    private final UUID principal = Ids.next();
    private final UUID holder = Ids.next();

    @BeforeAll
    static void start() {
        fixture = new MandatesFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private Mandate open(Set<String> services, Act... acts) {
        return fixture.put(
                MandatesFixture.mandate(principal, holder, Standing.OPEN, services, Set.of(acts)));
    }

    private Outcome<Mandate> may(String service, Act act) {
        return fixture.mandates.may(holder, principal, service, act, fixture.clock.instant());
    }

    private void refused(Outcome<Mandate> answer, String key) {
        assertThat(answer).isEqualTo(Outcome.refused(key));
    }

    @Test
    void whatTheMandateAllowsMayBeDone() {
        open(Set.of("day-camp"), Act.RECEIVE);
        assertThat(may("day-camp", Act.RECEIVE)).isInstanceOf(Outcome.Ok.class);
        refused(may("day-camp", Act.SIGN), "mandates.refused.act.sign");
        refused(may("refund-request", Act.RECEIVE), "mandates.refused.service");
    }

    @Test
    void noServiceNamedIsAllOfThem() {
        open(Set.of(), Act.RECEIVE);
        assertThat(may("anything", Act.RECEIVE)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void revocationTakesEffectOnTheNextQuestion() {
        Mandate mandate = open(Set.of(), Act.RECEIVE);
        assertThat(may("day-camp", Act.RECEIVE)).isInstanceOf(Outcome.Ok.class);
        fixture.scenes.in(
                new Scene.Person(principal),
                sql -> MandateRows.revoke(sql, mandate.id(), principal, fixture.clock.instant()));
        refused(may("day-camp", Act.RECEIVE), "mandates.refused.over");
        assertThat(admitted(mandate, "day-camp")).isFalse();
    }

    @Test
    void theLastDayIsWholeAndTheNextOneIsNot() {
        fixture.clock.set(Instant.parse("2026-11-02T15:00:00Z"));
        Mandate mandate =
                fixture.put(
                        MandatesFixture.mandate(
                                principal,
                                holder,
                                Standing.OPEN,
                                Set.of(),
                                Set.of(Act.RECEIVE),
                                MandatesFixture.TODAY,
                                MandatesFixture.TODAY));
        try {
            fixture.clock.set(Instant.parse("2026-11-03T04:59:00Z"));
            assertThat(may("day-camp", Act.RECEIVE)).isInstanceOf(Outcome.Ok.class);
            assertThat(admitted(mandate, "day-camp")).isTrue();
            fixture.clock.forward(Duration.ofMinutes(2));
            refused(may("day-camp", Act.RECEIVE), "mandates.refused.over");
            assertThat(admitted(mandate, "day-camp")).isFalse();
        } finally {
            fixture.clock.set(Instant.parse("2026-11-02T15:00:00Z"));
        }
    }

    @Test
    void aBlockGivesTheAnswerOfAStrangerAndShowsNothing() {
        Mandate mandate = open(Set.of(), Act.RECEIVE);
        fixture.blocks.put(principal, holder);
        Outcome<Mandate> stranger =
                fixture.mandates.may(
                        Ids.next(), principal, "day-camp", Act.RECEIVE, fixture.clock.instant());
        assertThat(may("day-camp", Act.RECEIVE)).isEqualTo(stranger);
        assertThat(admitted(mandate, "day-camp")).isFalse();
        assertThat(found(holder, mandate)).isFalse();
        assertThat(found(principal, mandate)).isTrue();
        fixture.blocks.lift(principal, holder);
        assertThat(may("day-camp", Act.RECEIVE)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void whoHasNoPartInAMandateNeverSeesIt() {
        Mandate mandate = open(Set.of(), Act.RECEIVE);
        assertThat(found(Ids.next(), mandate)).isFalse();
    }

    @Test
    void noSideCanChangeWhatWasAgreed() {
        Mandate mandate = open(Set.of("day-camp"), Act.RECEIVE);
        assertThatThrownBy(
                        () ->
                                fixture.scenes.in(
                                        new Scene.Person(holder),
                                        sql ->
                                                sql.sql(
                                                                "update mandates.mandates set services = null where id = ?")
                                                        .param(mandate.id())
                                                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private boolean found(UUID account, Mandate mandate) {
        return fixture.scenes
                .reading(new Scene.Person(account), sql -> MandateRows.find(sql, mandate.id()))
                .isPresent();
    }

    private boolean admitted(Mandate mandate, String service) {
        return fixture.scenes.<Boolean>job(
                jobs ->
                        fixture.mandates.admits(
                                jobs,
                                holder,
                                new OnBehalfOf(principal, mandate.id()),
                                service,
                                Act.RECEIVE));
    }
}
