package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.acts.DecisionStanding.ENDED;
import static org.parvis.cases.acts.DecisionStanding.EXPIRED;
import static org.parvis.cases.acts.DecisionStanding.REPLACED;
import static org.parvis.cases.acts.DecisionStanding.SUSPENDED;
import static org.parvis.cases.acts.DecisionStanding.VALID;
import static org.parvis.cases.acts.DecisionStanding.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a decision is worth follows from all that was said of it, each from its own day. */
class DecisionStandingTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate IN_A_YEAR = TODAY.plusYears(1);
    private static final DecisionStanding.Effect DECIDED =
            new DecisionStanding.Effect(DecisionStanding.DECIDED, TODAY.minusYears(1), null);

    private static DecisionStanding.Effect effect(DecisionChange change, LocalDate on) {
        return effect(change, on, null);
    }

    private static DecisionStanding.Effect effect(
            DecisionChange change, LocalDate on, @Nullable LocalDate until) {
        return new DecisionStanding.Effect(change.act(), on, until);
    }

    private static List<DecisionChange> offered(DecisionStanding.Effect... said) {
        return Arrays.stream(DecisionChange.values())
                .filter(c -> DecisionStanding.mayFollow(c, List.of(said), TODAY))
                .toList();
    }

    private static DecisionStanding of(LocalDate day, DecisionStanding.Effect... said) {
        return DecisionStanding.of(List.of(said), day);
    }

    @Test
    void aPermitThatExpiresInAYearHoldsUntilThenAndCanBeRevoked() {
        DecisionStanding.Effect expires = effect(DecisionChange.EXPIRED, IN_A_YEAR);
        assertThat(of(TODAY, expires)).isEqualTo(VALID);
        assertThat(of(IN_A_YEAR.minusDays(1), expires)).isEqualTo(VALID);
        assertThat(of(IN_A_YEAR, expires)).isEqualTo(EXPIRED);
        assertThat(offered(expires))
                .contains(DecisionChange.REVOKED, DecisionChange.SUSPENDED, DecisionChange.RENEWED);
        assertThat(DecisionStanding.dated(List.of(expires), TODAY))
                .isEqualTo(new DecisionStanding.Dated(VALID, EXPIRED, IN_A_YEAR));
        DecisionStanding.Effect revoked = effect(DecisionChange.REVOKED, TODAY);
        assertThat(of(TODAY, expires, revoked)).isEqualTo(WITHDRAWN);
        assertThat(of(IN_A_YEAR.plusDays(1), expires, revoked))
                .as("what was withdrawn does not expire")
                .isEqualTo(WITHDRAWN);
    }

    @Test
    void whatExpiredCanOnlyBeRenewedOrEnd() {
        DecisionStanding.Effect expired = effect(DecisionChange.EXPIRED, TODAY);
        assertThat(offered(expired))
                .containsExactly(DecisionChange.RENEWED, DecisionChange.PARTY_DIED);
        DecisionStanding.Effect renewed = effect(DecisionChange.RENEWED, TODAY, IN_A_YEAR);
        assertThat(of(TODAY, expired, renewed)).isEqualTo(VALID);
        assertThat(of(IN_A_YEAR, expired, renewed)).isEqualTo(VALID);
        assertThat(of(IN_A_YEAR.plusDays(1), expired, renewed)).isEqualTo(EXPIRED);
    }

    @Test
    void nothingFollowsWhatIsOver() {
        assertThat(offered(effect(DecisionChange.REVOKED, TODAY))).isEmpty();
        assertThat(offered(effect(DecisionChange.PARTY_DIED, TODAY))).isEmpty();
        assertThat(of(TODAY, effect(DecisionChange.PARTY_DIED, TODAY))).isEqualTo(ENDED);
    }

    @Test
    void aSuspensionEndsOnItsDayOrWhenItIsLiftedAndCanBePreventedBefore() {
        DecisionStanding.Effect month =
                effect(DecisionChange.SUSPENDED, TODAY, TODAY.plusMonths(1));
        assertThat(of(TODAY, month)).isEqualTo(SUSPENDED);
        assertThat(of(TODAY.plusMonths(1), month)).isEqualTo(SUSPENDED);
        assertThat(of(TODAY.plusMonths(1).plusDays(1), month)).isEqualTo(VALID);
        assertThat(offered(month))
                .contains(DecisionChange.REINSTATED, DecisionChange.REVOKED)
                .doesNotContain(DecisionChange.SUSPENDED);
        DecisionStanding.Effect planned = effect(DecisionChange.SUSPENDED, IN_A_YEAR);
        assertThat(of(TODAY, planned)).isEqualTo(VALID);
        assertThat(offered(planned)).contains(DecisionChange.REINSTATED);
        assertThat(of(IN_A_YEAR, planned, effect(DecisionChange.REINSTATED, TODAY)))
                .isEqualTo(VALID);
        assertThat(offered()).doesNotContain(DecisionChange.REINSTATED);
    }

    @Test
    void aLetterSaysWhetherItStillCarriesTheDecision() {
        DecisionStanding.Effect renewed = effect(DecisionChange.RENEWED, IN_A_YEAR, null);
        assertThat(DecisionStanding.ofLetter(DECIDED, List.of(renewed), TODAY)).isEqualTo(VALID);
        assertThat(DecisionStanding.ofLetter(DECIDED, List.of(renewed), IN_A_YEAR))
                .isEqualTo(REPLACED);
        DecisionStanding.Effect suspended =
                effect(DecisionChange.SUSPENDED, TODAY, TODAY.plusDays(9));
        DecisionStanding.Effect reinstated = effect(DecisionChange.REINSTATED, TODAY);
        assertThat(DecisionStanding.ofLetter(DECIDED, List.of(suspended), TODAY))
                .isEqualTo(SUSPENDED);
        assertThat(DecisionStanding.ofLetter(DECIDED, List.of(suspended, reinstated), TODAY))
                .isEqualTo(VALID);
        assertThat(DecisionStanding.ofLetter(suspended, List.of(reinstated), TODAY))
                .isEqualTo(REPLACED);
        assertThat(DecisionStanding.ofLetter(suspended, List.of(), TODAY.plusDays(10)))
                .isEqualTo(ENDED);
    }

    @Test
    void whatHasNotBegunChangesNothingAndWhatIsOverStaysOver() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            List<DecisionStanding.Effect> said = new ArrayList<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                DecisionChange change = DecisionChange.values()[random.nextInt(8)];
                LocalDate on = TODAY.plusDays(random.nextInt(40) - 20);
                said.add(effect(change, on, random.nextBoolean() ? on.plusDays(5) : null));
            }
            List<DecisionStanding.Effect> begun =
                    said.stream().filter(one -> !one.on().isAfter(TODAY)).toList();
            DecisionStanding now = DecisionStanding.of(said, TODAY);
            assertThat(now).as("%s", said).isEqualTo(DecisionStanding.of(begun, TODAY));
            boolean revoked =
                    begun.stream().anyMatch(e -> e.kind().equals(DecisionChange.REVOKED.act()));
            boolean over = now == WITHDRAWN || now == EXPIRED || now == ENDED;
            assertThat(over || !revoked).as("%s", said).isTrue();
            assertThat(DecisionStanding.mayFollow(DecisionChange.REVOKED, said, TODAY))
                    .as("what holds can be revoked: %s", said)
                    .isEqualTo(!over);
        }
    }
}
