package org.parvis.organizations.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.members.Delegation;
import org.parvis.organizations.members.MemberRows;
import org.parvis.organizations.members.Replacements;

/** The work of a member who is away passes, and comes back by itself; no power does. */
class ReplacementTests {
    private static BodiesFixture fixture;
    private static Replacements replacements;

    @BeforeAll
    static void start() {
        fixture = new BodiesFixture();
        replacements =
                new Replacements(
                        fixture.database.scenes(),
                        fixture.members,
                        fixture.publications,
                        fixture.clock,
                        BodiesFixture.ZONE);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Outcome<UUID> set(
            FourEyes.Eyes by, FourEyes.Eyes absent, FourEyes.Eyes other, int from, int days) {
        LocalDate first = replacements.today().plusDays(from);
        return replacements.set(
                by.agent(),
                new Replacements.Asked(
                        absent.agent().member(),
                        other.agent().member(),
                        first,
                        first.plusDays(days)));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }

    private static List<UUID> work(FourEyes.Eyes of) {
        return fixture.members.standsInFor(of.agent().member(), replacements.today());
    }

    @Test
    void theWorkPassesFromTheFirstToTheLastDayAndComesBackByItself() {
        FourEyes.Eyes manager = fixture.member(fixture.city, Role.MANAGER);
        FourEyes.Eyes absent = fixture.member(fixture.city, Role.AGENT);
        FourEyes.Eyes other = fixture.member(fixture.city, Role.AGENT);
        set(manager, absent, other, 2, 5).orThrow();
        assertThat(work(other)).isEmpty();
        fixture.clock.forward(Duration.ofDays(2));
        assertThat(work(other)).containsExactly(absent.agent().member());
        fixture.clock.forward(Duration.ofDays(5));
        assertThat(work(other)).containsExactly(absent.agent().member());
        fixture.clock.forward(Duration.ofDays(1));
        assertThat(work(other)).isEmpty();
    }

    @Test
    void whoReplacesThePersonInChargeSignsNothingWithoutAnInstrument() {
        FourEyes.Eyes head = fixture.member(fixture.city, Role.HEAD);
        FourEyes.Eyes signs = fixture.member(fixture.city, Role.PERSON_IN_CHARGE);
        FourEyes.Eyes other = fixture.member(fixture.city, Role.AGENT);
        LocalDate today = replacements.today();
        delegate(signs, today);
        set(head, signs, other, 0, 10).orThrow();
        assertThat(fixture.members.mayDecide(signs.agent(), today)).isTrue();
        assertThat(fixture.members.mayDecide(other.agent(), today)).isFalse();
        delegate(other, today);
        assertThat(fixture.members.mayDecide(other.agent(), today)).isTrue();
    }

    private static void delegate(FourEyes.Eyes who, LocalDate from) {
        fixture.database
                .scenes()
                .job(
                        jobs -> {
                            MemberRows.addDelegation(
                                    jobs,
                                    fixture.city,
                                    new Delegation(
                                            who.agent().member(),
                                            Delegation.Standing.MANAGEMENT,
                                            LocalizedText.of("Acte", "Instrument"),
                                            from,
                                            null));
                            return who;
                        });
        fixture.publications.bump();
    }

    @Test
    void aMemberSaysItOfThemselvesAndWhoLeadsOfAnybody() {
        FourEyes.Eyes absent = fixture.member(fixture.city, Role.AGENT);
        FourEyes.Eyes other = fixture.member(fixture.city, Role.AGENT);
        FourEyes.Eyes elsewhere = fixture.member(Organization.homeOf("office-essai"), Role.MANAGER);
        assertThat(refusal(set(other, absent, other, 0, 1)))
                .isEqualTo("organizations.replacement.notYours");
        assertThat(refusal(set(elsewhere, absent, other, 0, 1)))
                .isEqualTo("organizations.replacement.gone");
        assertThat(refusal(set(absent, absent, absent, 0, 1)))
                .isEqualTo("organizations.replacement.same");
        UUID id = set(absent, absent, other, 0, 1).orThrow();
        assertThat(refusal(set(absent, absent, other, 1, 1)))
                .isEqualTo("organizations.replacement.twice");
        assertThat(refusal(replacements.end(other.agent(), id)))
                .isEqualTo("organizations.replacement.notYours");
        replacements.end(absent.agent(), id).orThrow();
        assertThat(work(other)).isEmpty();
    }

    @Test
    void daysThatPassedOrTurnRoundAreRefused() {
        FourEyes.Eyes manager = fixture.member(fixture.city, Role.MANAGER);
        FourEyes.Eyes absent = fixture.member(fixture.city, Role.AGENT);
        assertThat(refusal(set(manager, absent, manager, -5, 2)))
                .isEqualTo("organizations.replacement.days");
        assertThat(refusal(set(manager, absent, manager, 0, 900)))
                .isEqualTo("organizations.replacement.days");
        assertThat(refusal(set(manager, absent, manager, 3, -2)))
                .isEqualTo("organizations.change.backwards");
    }
}
