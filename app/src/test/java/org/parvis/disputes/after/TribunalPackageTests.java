package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Promise;
import org.parvis.disputes.TableForms;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.PdfSeal;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What goes before a tribunal says what was claimed and what came of it, and nothing between. */
@ProgramTest
class TribunalPackageTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    /** Each file as the words in it. */
    private static Map<String, String> files(Browser who, String path) throws Exception {
        byte[] zip = who.open(path).body().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(who.status()).isEqualTo(200);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                files.put(
                        one.getName(), one.getName().endsWith(".pdf") ? text(bytes) : plain(bytes));
            }
        }
        return files;
    }

    private static String plain(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws Exception {
        assertThat(LetterSeals.check(pdf).standing()).isEqualTo(PdfSeal.Standing.INTACT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }

    private static String summary(Map<String, String> files) {
        return Objects.requireNonNull(files.get("resume.pdf"));
    }

    @Test
    void nothingThatWasOfferedOrSaidInMediationGoesBeforeATribunal() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        String path = open.path;
        Browser mediator = open.mediated(merchant, consumer);
        TableForms.offers(merchant, path, "777,77", "mot-de-l-offre");
        consumer.open(path).submit(path, "then", "say", "text", "mot-de-la-table");
        consumer.open(path).submit(path, "then", "confide", "text", "mot-prive-consommatrice");
        merchant.open(path).submit(path, "then", "confide", "text", "mot-prive-commerce");
        mediator.open(path).submit(path, "then", "say", "text", "mot-de-la-mediation");
        merchant.open(path).submit(path, "then", "end", "text", "mot-de-la-fin");
        tables.drain();
        for (Browser who : List.of(consumer, merchant)) {
            Map<String, String> files = files(who, path + "/suite/tribunal.zip");
            assertThat(files.keySet())
                    .containsAll(List.of("resume.pdf", "donnees.json", "participation.pdf"))
                    .hasSize(who == consumer ? 4 : 3);
            assertThat(files.values().toString())
                    .doesNotContain("mot-", "777,77", "77777", "860,00", "86000", "\"terms\"");
            assertThat(summary(files))
                    .contains("Ann Achat", "Meubles Fictifs", "1 240,00 $", "déchirure")
                    .contains("Aucune entente", "la réclamation a été ouverte")
                    .contains("15 000 $", "art. 536, lu le", "ne la dépasse pas")
                    .contains("À confirmer (C-25.01, art. 536)")
                    .doesNotContain("dix salariés");
        }
        assertThat(mediator.open(path + "/suite/tribunal.zip").status()).isEqualTo(404);
        assertThat(tables.browser().open(path + "/suite/tribunal.zip").status()).isEqualTo(404);
    }

    @Test
    void anAgreementThatIsNotKeptGoesWithWhatIsNotKeptAndOneThatIsKeptDoesNotGo() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        LocalDate yesterday = ProgramClock.today().minusDays(1);
        TableForms.offers(merchant, open.path, "777,77", "mot-de-l-offre");
        DisputeTables.Open other = tables.open();
        open.agreed(merchant, consumer, new Promise(Promise.Kind.PAY, 86_000L, yesterday, ""));
        tables.drain();
        String path = open.path + "/suite";
        assertThat(consumer.open(path + "/tribunal.zip").status()).isEqualTo(404);
        consumer.open(path).submit(path, "how", "not").follow();
        assertThat(consumer.text()).contains("Dossier pour un tribunal");
        Map<String, String> files = files(consumer, path + "/tribunal.zip");
        assertThat(files).containsKeys("resume.pdf", "entente.pdf", "participation.pdf");
        assertThat(summary(files)).contains("860,00 $ remboursés", "Pas tenue");
        assertThat(files.get("donnees.json")).contains("\"state\":\"NOT\"");
        assertThat(files.values().toString()).doesNotContain("777,77", "77777", "mot-de-l-offre");
        assertThat(other.consumer().open(other.path + "/suite/tribunal.zip").status())
                .isEqualTo(404);
    }
}
