package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A workbook is dropped like any other table. */
@ProgramTest
class ExcelReadingTests {
    @Autowired TableReading reading;

    @Test
    void itsColumnsAreGuessedAndItIsSaidHowItWasRead() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Essai", "1.0")) {
            Worksheet sheet = book.newWorksheet("Parcs");
            sheet.value(0, 0, "numéro");
            sheet.value(0, 1, "arbres");
            sheet.value(0, 2, "vu le");
            sheet.value(1, 0, "007");
            sheet.value(1, 1, 12);
            sheet.value(1, 2, LocalDate.of(2026, 10, 3));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        }
        Dropped read = reading.read(new ByteArrayInputStream(file.toByteArray())).orThrow();
        assertThat(read.rows()).isEqualTo(1);
        assertThat(read.columns())
                .extracting(Column::type)
                .containsExactly(ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DATE);
        assertThat(read.separator()).isEqualTo(TableReading.SHEET);
        assertThat(read.encoding()).isEqualTo("Excel");
    }
}
