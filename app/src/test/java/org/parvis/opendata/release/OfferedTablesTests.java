package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.spi.OfferedTable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What modules offer is taken on with one press, and is public no sooner than any other table. */
@ProgramTest
class OfferedTablesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired DataDrafts drafts;
    @Autowired Keepers keepers;
    @Autowired TableReading reading;
    @Autowired Organizations organizations;
    @Autowired PublishedData data;
    @Autowired MessageCatalogue messages;
    @Autowired Settings settings;

    /** Pauses of a service, as a module would offer them. */
    private static final class Pauses implements OfferedTable {
        private String rows = "2026-01-02,12\n";

        @Override
        public String name() {
            return "pauses";
        }

        @Override
        public LocalizedText title() {
            return LocalizedText.of("Pauses du service", "Pauses of the service");
        }

        @Override
        public LocalizedText summary() {
            return LocalizedText.of("Chaque pause.", "Each pause.");
        }

        @Override
        public LocalizedText lineage() {
            return LocalizedText.of("Relevé par la plateforme.", "Noted by the platform.");
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    new Column("jour", LocalizedText.of("Jour", "Day"), LocalizedText.EMPTY),
                    new Column(
                            "minutes",
                            LocalizedText.of("Durée", "Duration"),
                            LocalizedText.of("minutes", "minutes")));
        }

        @Override
        public void write(Home home, Writer to) throws IOException {
            to.write("jour,minutes\n" + rows);
        }
    }

    @Test
    void oneIsTakenOnDescribedAndComesAgainWithTheRowsOfToday() throws Exception {
        Pauses pauses = new Pauses();
        OfferedRoom room =
                new OfferedRoom(List.of(pauses), drafts, keepers, reading, organizations, settings);
        Publishing publishing = new Publishing(beans);
        var author = publishing.agent("vq-designer");
        room.take("pauses", author, messages.forLanguage("fr"));
        Draft draft = DataDoor.draft(publishing.life("pauses-ville-quebec"));
        assertThat(draft.columns()).allMatch(Column::told);
        assertThat(draft.description().summary().in("fr")).isEqualTo("Chaque pause.");
        assertThat(draft.description().beside().lineage().text().in("en"))
                .isEqualTo("Noted by the platform.");
        assertThat(draft.file().rows()).isEqualTo(1);
        assertThat(data.find("pauses-ville-quebec")).isEmpty();

        pauses.rows = "2026-01-02,12\n2026-02-03,7\n";
        room.take("pauses", author, messages.forLanguage("fr"));
        Draft later = DataDoor.draft(publishing.life("pauses-ville-quebec"));
        assertThat(later.file().rows()).isEqualTo(2);
        assertThat(later.columns()).as("what was said of them stays").allMatch(Column::told);
    }

    @Test
    void whoPreparesDataSeesWhatThePlatformOffers() throws Exception {
        Browser author = new Browser(mvc, "198.51.100.233");
        author.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        assertThat(author.open("/fr/equipe/donnees").body())
                .contains("href=\"/fr/equipe/donnees-plateforme\"");
        author.open("/fr/equipe/donnees-plateforme");
        assertThat(author.text()).contains("Baromètre").contains("Calculé par la plateforme");
        assertThat(author.page().select("main form")).isNotEmpty();
        Browser signer = new Browser(mvc, "198.51.100.234");
        signer.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-responsible");
        assertThat(signer.open("/en/team/data-platform").page().select("main form")).isEmpty();
    }
}
