package org.parvis.opendata.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What stands in a table is text on every page that shows it, whatever it looks like. */
@ProgramTest
class HostileCellsTests {
    private static final String CELL = "<script>alert(1)</script>";
    private static final String PICTURE = "<img src=x onerror=alert(2)>";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    @Test
    void signsOfAPageInACellAreShownAndNeverObeyed() throws Exception {
        String row = CELL + ";" + PICTURE + ";\"'\"\">{{x}}${y}\"\n";
        new Publishing(beans).publish("cellules-hostiles", "<b>mot</b>;image;reste\n" + row + row);
        Browser anybody = new Browser(mvc, "198.51.100.232").keep("own", "1");
        for (String address :
                List.of(
                        "/fr/donnees/cellules-hostiles",
                        "/fr/donnees/cellules-hostiles/1/colonnes",
                        "/fr/donnees/cellules-hostiles?f.image=%3Cimg",
                        "/en/data/cellules-hostiles/1/question?q=image",
                        "/fr/donnees?q=cellules-hostiles",
                        "/fr/donnees/cellules-hostiles/qualite")) {
            var page = anybody.open(address).page();
            assertThat(anybody.status()).as(address).isEqualTo(200);
            assertThat(page.select("[onerror], b:containsOwn(mot), img[src=x]"))
                    .as(address)
                    .isEmpty();
            assertThat(page.select("script").eachAttr("src")).as(address).doesNotContain("x");
            assertThat(page.select("script:not([type=application/ld+json])").stream())
                    .as(address)
                    .noneMatch(script -> script.data().contains("alert("));
        }
        assertThat(anybody.open("/fr/donnees/cellules-hostiles").text()).contains(CELL, PICTURE);
    }
}
