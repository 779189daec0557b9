package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Receipt;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** An installation that is no demonstration believes nobody who clicks that they paid. */
@ProgramTest
@TestPropertySource(properties = "parvis.demonstration=false")
class NoTestTerminalTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    @Test
    void noClickPaysWhereNoProviderIsSetAndThePageSaysHowToPay() throws Exception {
        PaidFiles files = new PaidFiles(program, url);
        Receipt file = files.charged(null);
        String path = "/fr/dossiers/" + file.reference() + "/paiement";
        TeamBrowser guest = new TeamBrowser(mvc);
        guest.follow(file.reference(), file.code());
        assertThat(guest.get(path).text())
                .contains("Le paiement en ligne n’est pas encore offert ici", file.reference());
        assertThat(guest.page.select("form[action='" + path + "']")).isEmpty();
        // a try that was begun while this was a demonstration
        files.open(file);
        guest.get("/fr/suivi");
        guest.post(path, 303);
        assertThat(guest.location).doesNotContain("terminal");
        guest.get(path + "/terminal", 303);
        guest.get("/fr/suivi");
        guest.post(path + "/terminal", 303, "answer", "paid");
        files.round();
        assertThat(files.due(file).taken()).isZero();
    }
}
