package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody has several appointments: in each file, that of this file. */
@ProgramTest
class FilesOfOneAccountTests {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;

    private String file(String email) {
        UUID account = People.account(scenes, email);
        ActContent.Contact who = new ActContent.Contact("Ann", email, null, null);
        String reference = new OpenedFiles(program).birth("counter", who, account).reference();
        return "/fr/dossiers/" + reference + "/rendez-vous";
    }

    private static void hold(Browser browser, String path, String at) throws Exception {
        browser.open(path + "?place=" + at + "&view=first");
        String time = browser.page().select("button[name=at]").eachAttr("value").get(8);
        browser.submit(path, "at", time).follow();
        assertThat(browser.text()).contains("Gardé pour vous");
    }

    @Test
    void theAppointmentOfOneFileIsNeitherShownNorCancelledNorReleasedInAnother() throws Exception {
        String email = "rdv." + Ids.next() + "@personne.example";
        Browser browser = People.signUp(mvc, email);
        String one = file(email);
        String two = file(email);
        hold(browser, one, "dec-gare");
        browser.submit(one, "then", "confirm").follow();
        assertThat(browser.text()).contains("Rendez-vous pris", "Comptoir de la Gare");
        assertThat(browser.open(two).text())
                .contains("Choisir un moment")
                .doesNotContain("Rendez-vous pris");
        browser.forge(two, "then", "cancel");
        assertThat(browser.open(one).text()).contains("Rendez-vous pris");
        hold(browser, two, "dec-gare");
        String three = file(email);
        hold(browser, three, "dec-gare");
        assertThat(browser.open(two).text()).as("each holds its own").contains("Gardé pour vous");
    }

    @Test
    void thePlaceAndTheWeekOfWhatIsHeldAreShown() throws Exception {
        String email = "rdv." + Ids.next() + "@personne.example";
        Browser browser = People.signUp(mvc, email);
        String path = file(email);
        hold(browser, path, "dec-gare");
        assertThat(browser.page().select("input[name=place][checked]").val()).isEqualTo("dec-gare");
        assertThat(browser.page().select(".pv-slots b").text()).contains("(choisi)");
    }
}
