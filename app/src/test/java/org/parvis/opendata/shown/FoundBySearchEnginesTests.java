package org.parvis.opendata.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Beside;
import org.parvis.opendata.release.Publishing;
import org.parvis.platform.Settings;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Search engines of others are told of each dataset and each series, and not of what is gone. */
@ProgramTest
class FoundBySearchEnginesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Settings settings;

    private List<String> addresses(String list) throws Exception {
        byte[] bytes =
                mvc.perform(MockMvcRequestBuilders.get(list))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        String xml = new String(bytes, StandardCharsets.UTF_8);
        Document read = Jsoup.parse(xml, "", Parser.xmlParser());
        return read.select("url > loc").eachText().stream()
                .map(address -> address.substring(settings.publicUrl().length()))
                .toList();
    }

    @Test
    void theListHasEachDatasetAndItsSeriesInBothLanguages() throws Exception {
        LocalizedText words =
                LocalizedText.of("Suite trouvée ailleurs", "Sequence found elsewhere");
        Beside series = new Beside(List.of(), new Beside.Series("suite-trouvee", words, words, 1));
        Publishing publishing = new Publishing(beans);
        publishing.publish("trouve-ailleurs", "mot\nun\n", series);
        assertThat(addresses("/sitemap.xml"))
                .contains(
                        "/fr/donnees/trouve-ailleurs",
                        "/en/data/trouve-ailleurs",
                        "/fr/donnees-series/ville-quebec/suite-trouvee",
                        "/en/data-series/ville-quebec/suite-trouvee")
                .doesNotHaveDuplicates();
        assertThat(addresses("/sitemap-1-of-1.xml")).hasSameElementsAs(addresses("/sitemap.xml"));
        assertThat(
                        mvc.perform(MockMvcRequestBuilders.get("/sitemap-2-of-1.xml"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
        publishing.recall("vq-responsible", "trouve-ailleurs", 1, "Erreur.");
        assertThat(addresses("/sitemap.xml"))
                .doesNotContain(
                        "/fr/donnees/trouve-ailleurs",
                        "/fr/donnees-series/ville-quebec/suite-trouvee");
    }
}
