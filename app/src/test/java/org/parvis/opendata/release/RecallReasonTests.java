package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A reason that is not taken is told at its field, and nothing that was typed is lost. */
@ProgramTest
class RecallReasonTests {
    private static final String ROOM = "/fr/equipe/donnees/";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    private Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    @Test
    void aReasonThatIsTooLongStaysInItsField() throws Exception {
        publishing.publish("motif-long", "mot\nun\n");
        publishing.publish("motif-long", "mot\ndeux\n");
        String reason = "Une adresse. ".repeat(200).strip();
        Browser signer = refused("motif-long", reason);
        assertThat(signer.page().select("#why-error").text()).contains("signes au plus");
        assertThat(signer.page().select("#words-error")).isEmpty();
        assertThat(signer.page().select("#why").text()).isEqualTo(reason);
    }

    @Test
    void whatIsChosenBesideAMissingReasonStaysChosen() throws Exception {
        publishing.publish("motif-vide", "mot\nun\n");
        publishing.publish("motif-vide", "mot\ndeux\n");
        Browser signer = refused("motif-vide", "");
        assertThat(signer.page().select("#why-error")).hasSize(1);
        assertThat(signer.page().select("[name=number] [selected]").val()).isEqualTo("1");
        assertThat(signer.page().select("[name=rights]").hasAttr("checked")).isTrue();
    }

    private Browser refused(String name, String why) throws Exception {
        Browser signer = new Browser(mvc, "192.0.2.126");
        signer.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-responsible");
        String room = ROOM + name;
        signer.open(room).submit(room, "act", "recall", "number", "1", "why", why, "rights", "yes");
        assertThat(signer.status()).as(signer.text()).isEqualTo(422);
        return signer;
    }
}
