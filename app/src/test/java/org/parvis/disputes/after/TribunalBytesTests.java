package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.TableForms;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.PdfSeal;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Digests;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Each thing that is said in a dispute is planted once, and looked for in every byte that goes
 * before a tribunal: of the whole, of each file in it, of each object of each PDF, and of its text.
 */
@ProgramTest
class TribunalBytesTests {
    /** One word for each place where somebody says something, and a sum that nobody claims. */
    private static final List<String> PLANTED =
            List.of(
                    "Zibelineoffre",
                    "Zibelinecontre",
                    "Zibelinepiece",
                    "Zibelinetable",
                    "Zibelinemediatrice",
                    "Zibelinesecretconsommatrice",
                    "Zibelinesecretcommerce",
                    "Zibelinesecretreponse",
                    "Zibelinedesaccord",
                    "Zibelinefin",
                    "777,77",
                    "77777");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    private DisputeTables.Open failed() throws Exception {
        DisputeTables.Open open = tables.open();
        String path = open.path;
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        Browser mediator = open.mediated(merchant, consumer);
        TableForms.offers(merchant, path, "777,77", "Zibelineoffre");
        TableForms.offers(consumer, path, "777,77", "Zibelinecontre");
        says(consumer, path, "say", "Zibelinetable");
        says(consumer, path, "confide", "Zibelinesecretconsommatrice");
        says(merchant, path, "confide", "Zibelinesecretcommerce");
        mediator.open(path).submit(path, "then", "say", "text", "Zibelinemediatrice");
        consumer.open(path)
                .upload(
                        path,
                        "form:has([value=attach])",
                        new MockPart(
                                "papers",
                                "Zibelinepiece.txt",
                                "Zibelinepiece".getBytes(StandardCharsets.UTF_8)));
        assertThat(consumer.status()).isEqualTo(303);
        TableForms.accepts(consumer, path);
        says(merchant, path, "unsign", "Zibelinedesaccord");
        says(merchant, path, "end", "Zibelinefin");
        tables.drain();
        return open;
    }

    private static void says(Browser who, String path, String then, String text) throws Exception {
        who.open(path).submit(path, "then", then, "text", text);
        assertThat(who.status()).as(then).isEqualTo(303);
    }

    private static byte[] bytes(Browser who, String path) throws Exception {
        byte[] bytes = who.open(path).body().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(who.status()).isEqualTo(200);
        return bytes;
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                entries.put(one.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** All that a file holds, however it is written there. */
    private static String all(String name, byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder(name);
        all.append(new String(bytes, StandardCharsets.ISO_8859_1))
                .append(new String(bytes, StandardCharsets.UTF_8))
                .append(new String(bytes, StandardCharsets.UTF_16BE));
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                all.append(objects(pdf)).append(text(pdf)).append(pdf.getDocumentInformation());
            }
        }
        return all.toString();
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    /** Every object as it is once unpacked: pages, metadata, what is attached. */
    private static String objects(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            out.writeBytes(String.valueOf(object.getObject()).getBytes(StandardCharsets.UTF_8));
            if (object.getObject() instanceof COSStream stream) {
                try (InputStream plain = stream.createInputStream()) {
                    plain.transferTo(out);
                }
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] of(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    @Test
    void noWordThatWasOfferedSaidOrConfidedIsInAnyByteThatGoesBeforeATribunal() throws Exception {
        DisputeTables.Open open = failed();
        for (Browser who : List.of(open.consumer(), open.merchant())) {
            byte[] zip = bytes(who, open.path + "/suite/tribunal.zip");
            assertThat(all("whole", zip))
                    .doesNotContainIgnoringCase(PLANTED.toArray(String[]::new));
            for (Map.Entry<String, byte[]> one : entries(zip).entrySet()) {
                String all = all(one.getKey(), one.getValue());
                assertThat(all).contains("Meubles Fictifs");
                PLANTED.forEach(word -> assertThat(all).doesNotContainIgnoringCase(word));
            }
        }
        String sheet =
                all("x.pdf", bytes(open.consumer(), open.path + "/suite/petites-creances.pdf"));
        PLANTED.forEach(word -> assertThat(sheet).doesNotContainIgnoringCase(word));
    }

    @Test
    void theSealedSummaryTellsTheDigestOfEachOtherFile() throws Exception {
        DisputeTables.Open open = failed();
        Map<String, byte[]> files =
                entries(bytes(open.consumer(), open.path + "/suite/tribunal.zip"));
        assertThat(files)
                .containsOnlyKeys(
                        "resume.pdf", "petites-creances.pdf", "donnees.json", "participation.pdf");
        byte[] summary = of(files, "resume.pdf");
        assertThat(LetterSeals.check(summary).standing()).isEqualTo(PdfSeal.Standing.INTACT);
        String told;
        try (PDDocument pdf = Loader.loadPDF(summary)) {
            told = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        }
        files.forEach(
                (name, bytes) -> {
                    if (!name.equals("resume.pdf")) {
                        assertThat(told).contains(name, Digests.hex(bytes));
                    }
                });
    }

    @Test
    void theSheetIsForWhoseClaimItIsAndLeavesToThemWhatNobodyKnows() throws Exception {
        DisputeTables.Open open = failed();
        String address = open.path + "/suite/petites-creances.pdf";
        Browser consumer = open.consumer();
        assertThat(consumer.open(open.path + "/suite").text())
                .contains("Demande aux petites créances, à imprimer");
        byte[] bytes = bytes(consumer, address);
        assertThat(LetterSeals.check(bytes).standing()).isEqualTo(PdfSeal.Standing.INTACT);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(text(pdf))
                    .contains("Ann Achat", "Meubles Fictifs", "1 240,00 $", "déchirure")
                    .contains("Somme que je demande", "Adresse du commerçant", "Signature")
                    .contains("15 000 $", "art. 536, lu le", "ne la dépasse pas")
                    .contains("À confirmer (C-25.01, art. 536)", "greffe d’un palais de justice")
                    .doesNotContain("jusqu’à 5 000 $", "dix salariés");
        }
        Browser merchant = open.merchant();
        assertThat(merchant.open(open.path + "/suite").text())
                .doesNotContain("Demande aux petites créances, à imprimer");
        assertThat(merchant.open(address).status()).isEqualTo(404);
        assertThat(tables.browser().open(address).status()).isEqualTo(404);
    }
}
