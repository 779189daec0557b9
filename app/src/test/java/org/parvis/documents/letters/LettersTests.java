package org.parvis.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ds.MessageCatalogue;

class LettersTests {
    static final Letters LETTERS = letters();

    static Letters letters() {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Letters.class.getClassLoader(), "org.parvis");
        templates.setBinaryStaticContent(true);
        templates.setTrimControlStructures(true);
        return new Letters(templates, MessageCatalogue.fromClassPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aLetterIsATaggedPdfThatAnAssistiveReaderCanFollow(String lang) throws Exception {
        byte[] pdf = LETTERS.pdf(SampleLetters.refusal(lang)).bytes();
        Files.write(Path.of("target", "letter-" + lang + ".pdf"), pdf);
        PdfChecks.assertForEverybody(pdf);
    }

    @Test
    void theShortestLetterIsATaggedPdfToo() throws Exception {
        byte[] pdf = LETTERS.pdf(SampleLetters.shortest()).bytes();
        Files.write(Path.of("target", "letter-short.pdf"), pdf);
        PdfChecks.assertForEverybody(pdf);
    }

    @Test
    void theSameLetterMadeAgainIsTheSameFile() {
        LetterPdf first = LETTERS.pdf(SampleLetters.refusal("fr"));
        LetterPdf again = letters().pdf(SampleLetters.refusal("fr"));
        assertThat(again.digest()).isEqualTo(first.digest());
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(first.pages()).isGreaterThan(1);
    }

    @Test
    void theResultIsReadBeforeAnythingElse() throws IOException {
        String text = text(LETTERS.pdf(SampleLetters.refusal("fr")).bytes());
        assertThat(text.indexOf("La Ville vous donne")).isBetween(0, 1200);
        assertThat(text).contains("Vérifier cette lettre").contains("7KQF-2M9X-R4TD-0HBW");
    }

    @Test
    void typedMarkupIsTextAndUnprintableCharactersGiveWay() throws IOException {
        Letter hostile =
                SampleLetters.with(
                        new Letter.Paragraph(
                                "<script>alert(1)</script> & <img src=\"file:///etc/passwd\"/>"
                                        + " l\u202f\u2011ici\u0000\u0007 \ufffe fin"));
        String text = text(LETTERS.pdf(hostile).bytes());
        assertThat(text)
                .contains("<script>alert(1)</script> & <img")
                .contains("-ici")
                .contains("fin");
        assertThat(text).doesNotContain("root:");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
