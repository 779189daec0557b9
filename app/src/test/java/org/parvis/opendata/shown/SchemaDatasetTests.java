package org.parvis.opendata.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Description;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search engines for data read in the page what people read there. */
@ProgramTest
class SchemaDatasetTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;
    @Autowired PublishedData data;
    @Autowired SchemaDataset schema;

    private Version fountains;

    @BeforeEach
    void published() {
        fountains = data.newest("fontaines").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"fr, /fr/donnees/fontaines", "en, /en/data/fontaines"})
    void aPageSaysItsDatasetInItsLanguage(String lang, String address) throws Exception {
        JsonNode said = said(address);
        Description words = fountains.description();
        assertThat(said.get("@type").stringValue()).isEqualTo("Dataset");
        assertThat(said.get("name").stringValue()).isEqualTo(words.title().in(lang));
        assertThat(said.get("description").stringValue()).isEqualTo(words.summary().in(lang));
        assertThat(said.get("license").stringValue()).startsWith("https://");
        assertThat(said.get("creator").get("name").stringValue()).isNotBlank();
    }

    @Test
    void eachColumnAndEachFormIsNamed() throws Exception {
        JsonNode said = said("/fr/donnees/fontaines");
        assertThat(said.get("variableMeasured").values())
                .extracting(one -> one.get("name").stringValue())
                .containsExactlyElementsOf(
                        fountains.columns().stream().map(column -> column.name()).toList());
        assertThat(said.get("distribution").values())
                .extracting(one -> one.get("encodingFormat").stringValue())
                .contains("text/csv", "application/geo+json", "application/vnd.apache.parquet");
    }

    @Test
    void nothingThatIsSaidEndsTheElementAroundIt() {
        LocalizedText hostile = LocalizedText.of("</script><b>x", "<!--<script>");
        Description words =
                new Description(
                        hostile, hostile, hostile, List.of(), "cc-by", "NEVER", "a@ville.example");
        Version version =
                new Version(
                        fountains.dataset(),
                        fountains.name(),
                        fountains.home(),
                        fountains.number(),
                        words,
                        fountains.file(),
                        fountains.columns(),
                        fountains.news(),
                        fountains.signedBy(),
                        fountains.signedAt());
        String said = schema.of(version, "fr");
        assertThat(said).doesNotContain("<");
        assertThat(JSON.readTree(said).get("name").stringValue()).isEqualTo("</script><b>x");
    }

    private JsonNode said(String address) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.172").open(address);
        return JSON.readTree(browser.page().expectFirst("script[type=application/ld+json]").data());
    }
}
