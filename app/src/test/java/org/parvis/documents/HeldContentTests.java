package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.documents.HostileFiles.bytes;
import static org.parvis.documents.HostileFiles.together;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.words.FileNames;

/** What is looked at in a file that is held: its content, its picture, its name. */
class HeldContentTests extends HeldFilesFixture {
    @Test
    void aPictureAndTheFirstPageOfAPdfAreShownAsPlainPixels() throws IOException {
        UUID draft = Ids.next();
        HeldFile pdf = keep(draft, "plan.pdf", HostileFiles.pdf()).orThrow();
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.preview()).isTrue();
        var page =
                ImageIO.read(new ByteArrayInputStream(held.preview(draft, pdf.id()).orElseThrow()));
        assertThat(Math.max(page.getWidth(), page.getHeight()))
                .isEqualTo(SandboxProcess.LONGEST_SIDE);
        HeldFile photo = keep(draft, "photo.jpg", HostileFiles.jpeg(3000, 2000)).orThrow();
        var small =
                ImageIO.read(
                        new ByteArrayInputStream(held.preview(draft, photo.id()).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(SandboxProcess.LONGEST_SIDE);
        HeldFile brokenPhoto = keep(draft, "broken.png", Archives.png()).orThrow();
        assertThat(brokenPhoto.preview()).isFalse();
    }

    @Test
    void hostileContentIsRefusedInPlainWords() throws IOException {
        byte[] pdf = HostileFiles.pdf();
        byte[] jpeg = HostileFiles.jpeg(20, 20);
        byte[] zip = Archives.of("a.txt", "x");
        assertThat(refusal("facture.pdf", bytes("MZ\u0090\0\3\0\0\0"))).isEqualTo("type");
        assertThat(refusal("photo.png", pdf)).isEqualTo("mismatch");
        assertThat(refusal("page.txt", bytes("<!DOCTYPE html><script>1</script>")))
                .isEqualTo("type");
        assertThat(refusal("notes.txt", bytes("abc\0def"))).isEqualTo("type");
        assertThat(refusal("archive.zip", zip)).isEqualTo("type");
        assertThat(refusal("a.pdf", together(pdf, zip))).as("PDF and ZIP").isEqualTo("polyglot");
        assertThat(refusal("a.jpg", together(jpeg, zip))).as("GIFAR").isEqualTo("polyglot");
        assertThat(refusal("a.pdf", together(bytes("<html>"), pdf))).isIn("polyglot", "type");
        assertThat(refusal("a.pdf", together(bytes("%PDF-1.7\n%<script>x</script>\n"), pdf)))
                .as("PDF and HTML")
                .isEqualTo("polyglot");
        assertThat(refusal("a.pdf", HostileFiles.pdfWithScript())).isEqualTo("active");
        assertThat(refusal("a.pdf", HostileFiles.pdfThatLaunches())).isEqualTo("active");
        assertThat(refusal("a.pdf", HostileFiles.pdfWithFileInside())).isEqualTo("embedded");
        assertThat(refusal("a.pdf", HostileFiles.pdfWithPassword())).isEqualTo("password");
        assertThat(refusal("a.pdf", bytes("%PDF-1.7\nrien"))).isEqualTo("damaged");
    }

    /** A drawing that can run is of no type that is received, whatever it is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg>&x;</svg>",
                "\uFEFF  <!-- a drawing --><SVG xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><x:svg xmlns:x='http://www.w3.org/2000/svg'>"
                        + "<x:foreignObject/></x:svg>"
            })
    void aDrawingThatCanRunIsRefusedWhateverItIsCalled(String drawing) throws IOException {
        for (String name : List.of("a.svg", "a.png", "a.jpg", "a.pdf", "a.txt", "a.xml", "a")) {
            assertThat(refusal(name, drawing.getBytes(UTF_8)))
                    .as("%s as %s", drawing, name)
                    .isIn("type", "mismatch", "polyglot");
        }
        for (String name : List.of("a.svg", "a.txt", "a")) {
            assertThat(refusal(name, drawing.getBytes(StandardCharsets.UTF_16)))
                    .isIn("type", "mismatch");
        }
    }

    /** What is not known for a drawing stays a text: saved, never shown. */
    @Test
    void aDrawingHiddenInATextIsATextToBeSaved() throws IOException {
        byte[] late = bytes("x".repeat(5_000) + "<svg onload='x()'/>");
        HeldFile text = keep(Ids.next(), "notes.txt", late).orThrow();
        assertThat(text.mediaType()).isEqualTo("text/plain");
        assertThat(text.preview()).isFalse();
    }

    @Test
    void archivesThatSwellNestOrActAreRefusedWithoutBeingUnpackedToDisk() throws IOException {
        assertThat(refusal("a.docx", HostileFiles.office())).isEqualTo("kept");
        assertThat(refusal("a.docx", HostileFiles.bomb(64))).isEqualTo("bomb");
        assertThat(refusal("a.docx", HostileFiles.manyEntries(6_000))).isEqualTo("bomb");
        assertThat(refusal("a.docx", HostileFiles.nested(1))).isEqualTo("kept");
        assertThat(refusal("a.docx", HostileFiles.nested(3))).isEqualTo("nested");
        assertThat(refusal("a.docx", HostileFiles.office("word/x.zip", "x"))).isEqualTo("nested");
        assertThat(refusal("a.docx", HostileFiles.office("word/vbaProject.bin", "x")))
                .isIn("macros", "type");
        assertThat(refusal("a.docx", HostileFiles.office("word/evil.js", "x")))
                .isEqualTo("program");
        assertThat(refusal("a.docx", HostileFiles.office("word/media/a.png", "MZ\u0090 program")))
                .isEqualTo("program");
        assertThat(refusal("a.docx", HostileFiles.office("../../etc/cron", "x")))
                .isEqualTo("damaged");
        assertThat(
                        refusal(
                                "a.docx",
                                HostileFiles.office(
                                        "word/_rels/settings.xml.rels",
                                        "<r Type='attachedTemplate' TargetMode=\"External\"/>")))
                .isEqualTo("macros");
        assertThat(refusal("a.docx", together(HostileFiles.office(), bytes("more"))))
                .isEqualTo("damaged");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "../../etc/passwd.txt,passwd.txt",
                "C:\\fakepath\\photo.jpg,photo.jpg",
                "CON.txt,document-CON.txt",
                "'  .htaccess',document.htaccess",
                "'a\u202Egpj.exe',agpj.exe",
                "'a\u0000b\u0007.txt',ab.txt",
                "'nom ... ',nom",
                "'..',document",
                "été.pdf,été.pdf",
            })
    void namesAreMadeFitForAnyDisk(String name, String clean) {
        assertThat(FileNames.clean(name)).isEqualTo(clean);
    }

    @Test
    void veryLongNamesKeepTheirEnding() {
        assertThat(FileNames.clean("é".repeat(5_000) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileNames.clean("\uD83D\uDE00".repeat(500))).hasSizeLessThanOrEqualTo(120);
    }

    private static String refusal(String name, byte[] content) throws IOException {
        UUID draft = Ids.next();
        return switch (keep(draft, name, content)) {
            case Outcome.Ok<HeldFile> ok -> "kept";
            case Outcome.Refused<HeldFile>(var refusal) -> {
                assertThat(site.data.resolve("documents/held/" + draft)).isEmptyDirectory();
                yield refusal.key().replace("documents.refused.", "");
            }
        };
    }
}
