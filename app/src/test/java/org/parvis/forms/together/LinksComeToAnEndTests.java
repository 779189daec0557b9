package org.parvis.forms.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.Visitor;
import org.parvis.testing.MovableClock;

/** The link to a part is asked for again, withdrawn, expired, declined or guessed. */
@FillingTest
class LinksComeToAnEndTests extends AttestationFixture {
    @Test
    void askingAgainVoidsWhatWasAttested() throws Exception {
        String share = attested();

        String code = shared.code();

        assertThat(Visitor.next(technician.open(share))).isEqualTo("/fr/lien");
        assertThat(Visitor.next(owner.open(page("reponses")))).isEqualTo(draft);
        String second = entered(code);
        assertThat(words(technician.open(second + "/page/safety"))).doesNotContain("T-42");
    }

    @Test
    void aRequestIsWithdrawnAtOnce() throws Exception {
        String share = entered(shared.code());
        shared.withdraw();

        isGivenBack(technician, share + "/page/safety", "T-42");
        assertThat(Visitor.next(technician.open(share))).isEqualTo("/fr/lien");
        assertThat(words(owner.open(shared.together()))).contains("Retiré");
    }

    @Test
    void aLinkIsNoLongerGoodAfterItsDays() throws Exception {
        String code = shared.code();
        String share = entered(code);
        ((MovableClock) clock).forward(Duration.ofDays(15));

        assertThat(technician.open("/fr/lien/" + code).getStatus()).isEqualTo(422);
        assertThat(Visitor.next(technician.open(share))).isEqualTo("/fr/lien");
        assertThat(words(owner.open(shared.together()))).contains("Lien échu");
    }

    @Test
    void whoDeclinesSaysWhy() throws Exception {
        String share = entered(shared.code());
        answered(share);
        technician.open(share);
        assertThat(technician.send(share + "/refuser", "reason", " ").getStatus()).isEqualTo(422);

        technician.send(share + "/refuser", "reason", "Je ne connais pas <b>cette</b> salle.");

        assertThat(words(technician.open(share))).contains("Vous avez refusé");
        assertThat(words(owner.open(shared.together())))
                .contains("Refusé")
                .contains("Je ne connais pas &lt;b&gt;cette&lt;/b&gt; salle.");
        assertThat(Visitor.next(technician.open(share + "/page/safety"))).isEqualTo(share);
        String second = entered(shared.code());
        assertThat(words(technician.open(second + "/page/safety"))).doesNotContain("T-42");
    }

    @Test
    void aCodeIsTriedOnlySoOften() throws Exception {
        Visitor hostile = new Visitor(mvc).from("10.7.9.9");
        for (int i = 0; i < 30; i++) {
            hostile.open("/fr/lien/22222-22222-22222");
        }

        assertThat(hostile.open("/fr/lien/" + shared.code()).getStatus()).isEqualTo(422);
    }
}
