package org.parvis.opendata.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.release.Publishing;
import org.parvis.platform.Settings;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a dataset says how its version is cited, and at which address it stays. */
@ProgramTest
class CitedDatasetTests {
    private static final String NAME = "a-citer";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired PublishedData data;
    @Autowired Settings settings;
    @Autowired ZoneId zone;

    @BeforeEach
    void twoVersions() throws Exception {
        Publishing publishing = new Publishing(beans);
        if (data.find(NAME).isEmpty()) {
            publishing.publish(NAME, "mot\nun\n");
            publishing.publish(NAME, "mot\nun\ndeux\n");
        }
    }

    /** How it is cited, then its address. */
    private List<String> cited(String address) throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.126").open(address);
        assertThat(anybody.status()).as(address).isEqualTo(200);
        return anybody.page().select("section[aria-labelledby=em] > .pv-code").eachText();
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/donnees, Ville de Québec, Lignes à reprendre, empreinte",
        "/en/data, Ville de Québec, Rows to take back, digest"
    })
    void theNewestIsCitedByItsBodyYearTitleVersionAndDigest(
            String list, String body, String title, String digest) throws Exception {
        Version newest = data.find(NAME).orElseThrow();
        int year = LocalDate.ofInstant(newest.signedAt(), zone).getYear();
        assertThat(cited(list + "/" + NAME))
                .containsExactly(
                        "%s (%s). %s %s, version 2. Parvis, %s/2, %s %s."
                                .formatted(
                                        body,
                                        year,
                                        title,
                                        NAME,
                                        NAME,
                                        digest,
                                        newest.file().digest().substring(0, 12)),
                        settings.publicUrl() + list + "/" + NAME + "/2");
    }

    @Test
    void theAddressLeadsToThatVersionWhichCitesItself() throws Exception {
        String first = "/fr/donnees/" + NAME + "/1";
        List<String> cited = cited(first);
        assertThat(cited.getFirst()).contains("version 1. Parvis, " + NAME + "/1, empreinte ");
        assertThat(cited.getLast()).isEqualTo(settings.publicUrl() + first);
        assertThat(cited("/fr/donnees/" + NAME)).doesNotContainAnyElementsOf(cited);
    }
}
