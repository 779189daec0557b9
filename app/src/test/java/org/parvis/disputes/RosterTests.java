package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.disputes.ToldActs.AT;
import static org.parvis.disputes.ToldActs.CONSUMER;
import static org.parvis.disputes.ToldActs.DAY;
import static org.parvis.disputes.ToldActs.INVITED;
import static org.parvis.disputes.ToldActs.MEDIATOR;
import static org.parvis.disputes.ToldActs.MERCHANT;
import static org.parvis.disputes.ToldActs.of;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.Payload;

/** Who is there, by what name, as acts say it. */
class RosterTests {
    @Test
    void whoeverCouldNotBeDrawnMediatesNothing() {
        Dispute dispute = of(INVITED, new AttendanceAct.Drawn(0, "", DAY));
        assertThat(dispute.mediator()).isEmpty();
        assertThat(dispute.drawn()).isPresent();
        assertThat(dispute.waitsFor(Side.MEDIATOR, DAY)).isFalse();
        assertThat(of(INVITED, new AttendanceAct.Drawn(3, "Sidonie", DAY)).name(MEDIATOR))
                .isEqualTo("Sidonie");
        assertThat(dispute.name(CONSUMER)).isEmpty();
    }

    @Test
    void whoeverRecusedThemselvesMediatesNoMoreAndKeepsTheirName() {
        Payload drawn = new AttendanceAct.Drawn(3, "Sidonie", DAY);
        Payload recused = new AttendanceAct.Recused(MEDIATOR, "Je connais Ann.", AT);
        Dispute without = of(INVITED, drawn, recused);
        assertThat(without.mediator()).isEmpty();
        assertThat(without.drawn()).isEmpty();
        assertThat(without.name(MEDIATOR)).isEqualTo("Sidonie");
        assertThat(without.waitsFor(Side.MEDIATOR, DAY)).isFalse();
        Payload again = new AttendanceAct.Drawn(4, "Octave", DAY);
        Dispute next = of(INVITED, drawn, recused, again);
        assertThat(next.mediator().orElseThrow().name()).isEqualTo("Octave");
        assertThat(next.mediators()).containsExactly(3, 4);
        assertThat(next.waitsFor(Side.MEDIATOR, DAY)).isTrue();
    }

    @Test
    void thoseOfAFirmComeAndLeaveUnderTheirNames() {
        Payload came = new AttendanceAct.Came(MERCHANT, "Bo", 5, "Cy");
        Dispute both = of(INVITED, came);
        assertThat(both.agents()).containsOnlyKeys(2, 5).containsEntry(2, "Bo");
        assertThat(both.name(MERCHANT)).isEqualTo("Bo");
        Dispute one = of(INVITED, came, new AttendanceAct.Gone(MERCHANT));
        assertThat(one.agents()).containsOnlyKeys(5);
        assertThat(one.name(MERCHANT)).isEqualTo("Bo");
        assertThat(of(INVITED).agents()).containsOnlyKeys(2);
        assertThat(of(INVITED).name(MERCHANT)).isEmpty();
    }

    @Test
    void aDrawThatFoundNobodyMakesNobodyAMediator() {
        assertThat(of(INVITED, new AttendanceAct.Drawn(0, "", DAY)).mediators()).isEmpty();
        assertThat(of(INVITED, new AttendanceAct.Drawn(1, "Ann", DAY)).mediators())
                .containsExactly(1);
    }

    @Test
    void whyEachRecusedThemselvesIsKept() {
        AttendanceAct.Recused recused = new AttendanceAct.Recused(MEDIATOR, "Je connais Ann.", AT);
        Payload considered = new AttendanceAct.Considered(List.of("x=drawn:0"));
        Dispute dispute =
                of(INVITED, considered, new AttendanceAct.Drawn(3, "Sidonie", DAY), recused);
        assertThat(dispute.recused()).containsExactly(recused);
        assertThat(of(INVITED).recused()).isEmpty();
        assertThat(of(INVITED, considered).drawn()).isEmpty();
    }
}
