package org.parvis.plans.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.plans.Problem;
import org.parvis.plans.Samples;

/** Workbooks that mean harm, or are no plan, are refused with the place and the reason. */
class HostileWorkbookTests {
    private interface Filling {
        void into(Workbook book, Worksheet plan) throws IOException;
    }

    private static byte[] book(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet plan = book.newWorksheet("plan");
            plan.value(0, 0, "from");
            plan.value(0, 1, "to");
            plan.value(0, 2, "vision");
            plan.value(1, 0, 2026);
            plan.value(1, 1, 2027);
            filling.into(book, plan);
        }
        return out.toByteArray();
    }

    private static Problem only(byte[] bytes) {
        Workbooks.Read read = Workbooks.read("plan.xlsx", bytes);
        assertThat(read.given()).isEmpty();
        return read.problems().getFirst();
    }

    private static void refused(byte[] bytes, String place, String why) {
        Problem problem = only(bytes);
        assertThat(problem.place()).isEqualTo(place);
        assertThat(problem.why().key()).isEqualTo(why);
    }

    @Test
    void aFormulaIsToldByItsCell() throws IOException {
        refused(
                book((book, plan) -> plan.formula(1, 2, "WEBSERVICE(\"http://x\")")),
                "plan!C2",
                "plans.wrong.formula");
    }

    @Test
    void aSheetThatIsNotExpectedIsToldByItsName() throws IOException {
        refused(
                book((book, plan) -> book.newWorksheet("Feuil1").value(0, 0, "x")),
                "Feuil1",
                "plans.wrong.sheet");
    }

    @Test
    void aCellWithoutColumnIsTold() throws IOException {
        refused(book((book, plan) -> plan.value(1, 5, "x")), "plan!F2", "plans.wrong.no-column");
    }

    @Test
    void aMillionRowsAreRefusedBeforeTheyAreRead() throws IOException {
        byte[] many =
                book(
                        (book, plan) -> {
                            plan.finish();
                            Worksheet sheet = book.newWorksheet("initiatives");
                            for (int row = 0; row < 1_000_000; row++) {
                                sheet.value(row, 0, 1);
                                if (row % 1000 == 0) {
                                    sheet.flush();
                                }
                            }
                        });
        String why = only(many).why().key();
        assertThat(why).isIn("plans.wrong.size", "plans.wrong.large", "plans.wrong.bomb");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, plans.wrong.program",
        "xl/externalLinks/externalLink1.xml, plans.wrong.program",
        "xl/embeddings/oleObject1.bin, plans.wrong.program",
        "xl/macrosheets/sheet1.xml, plans.wrong.program"
    })
    void whatCarriesAProgramIsRefused(String part, String why) throws IOException {
        refused(with(book((b, p) -> {}), part, new byte[] {1}), part, why);
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        byte[] evil =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x/>"
                        .getBytes(StandardCharsets.UTF_8);
        refused(
                with(book((b, p) -> {}), "xl/extra.xml", evil),
                "xl/extra.xml",
                "plans.wrong.doctype");
    }

    @Test
    void aSmallFileThatOpensHugeIsRefused() throws IOException {
        byte[] huge = with(book((b, p) -> {}), "xl/zeros.bin", new byte[60_000_000]);
        refused(huge, "xl/zeros.bin", "plans.wrong.bomb");
    }

    @Test
    void whatIsBrokenIsNeverAFault() throws IOException {
        byte[] good = Workbooks.write(Samples.any(new Random(1)), "here");
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            byte[] broken = good.clone();
            for (int i = 0; i < 20; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            Workbooks.Read read = Workbooks.read("plan.xlsx", broken);
            assertThat(read.given().isPresent() || !read.problems().isEmpty()).isTrue();
        }
    }

    private static byte[] with(byte[] book, String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(book).get();
                var zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry each : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(each.getName()));
                in.getInputStream(each).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
