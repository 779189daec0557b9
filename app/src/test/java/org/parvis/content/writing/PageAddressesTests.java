package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where people find what was published, and what they find when it was taken away. */
@ProgramTest
class PageAddressesTests {
    @Autowired MockMvc mvc;

    private WrittenPage page(String stem) {
        return new WrittenPage(mvc, stem);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.92");
    }

    @Test
    void anAddressThatChangedLeadsToTheNewOne() throws Exception {
        WrittenPage page = page("ancienne-adresse");
        Browser author = page.as("vq-designer");
        Browser publisher = page.as("vq-responsible");
        page.begin(author);
        page.publish(author, publisher);
        page.edit(author, "fr-slug", "nouvelle-adresse");
        page.publish(author, publisher);
        Browser old = anybody().open("/fr/pages/ancienne-adresse");
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.location()).isEqualTo("/fr/pages/nouvelle-adresse");
        page.edit(author);
        page.publish(author, publisher);
        assertThat(anybody().open("/fr/pages/ancienne-adresse").status()).isEqualTo(200);
        assertThat(anybody().open("/fr/pages/nouvelle-adresse").location())
                .isEqualTo("/fr/pages/ancienne-adresse");
    }

    @Test
    void aPageThatIsTakenAwayIsGoneOrLeadsOnAndNeverInCircles() throws Exception {
        WrittenPage one = page("cercle-un");
        WrittenPage two = page("cercle-deux");
        Browser author = one.as("vq-designer");
        Browser publisher = one.as("vq-responsible");
        for (WrittenPage page : new WrittenPage[] {one, two}) {
            page.begin(author);
            page.publish(author, publisher);
        }
        one.act(publisher, "archive", "successor", "pages/cercle-un");
        assertThat(publisher.text()).contains("les gens tourneraient en rond");
        one.act(publisher, "archive", "successor", "pages/cercle-deux");
        assertThat(publisher.status()).isEqualTo(303);
        assertThat(anybody().open("/fr/pages/cercle-un").location())
                .isEqualTo("/fr/pages/cercle-deux");
        two.act(publisher, "archive", "successor", "pages/cercle-un");
        assertThat(publisher.status()).isEqualTo(422);
        two.act(publisher, "archive");
        assertThat(publisher.status()).isEqualTo(303);
        for (String gone : new String[] {"/fr/pages/cercle-un", "/fr/pages/cercle-deux"}) {
            assertThat(anybody().open(gone).status()).isEqualTo(410);
            assertThat(anybody().open(gone).text()).contains("Cette page n’existe plus");
        }
    }
}
