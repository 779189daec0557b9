package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Reads;
import org.parvis.audit.Told;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.desk.ExportFormat;
import org.parvis.cases.desk.TestRoster;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;

/** What leaves in a list: nothing in it computes, and who it is about reads that it left. */
class QueueExportTests {
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");
    private static final UUID ACCOUNT = Ids.next();

    private static CasesFixture cases;
    private static Reads reads;

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
        reads = new Reads(cases.scenes);
        for (int i = 0; i < 520; i++) {
            cases.open("Objet " + i);
        }
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @Test
    void aWorkbookHoldsEveryRowAndNoFormula() throws Exception {
        List<String> typed = List.of("=1+1", "+1", "-1", "@x", "＝1+1", ";=1+1", "'=1");
        typed.forEach(cases::open);
        QueueQuery query = QueueQuery.parse("?view=all");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = export().write(cases.agent, query, ExportFormat.XLSX, FR, out);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> read = book.getFirstSheet().read();
            assertThat(read).hasSize(rows + 1);
            assertThat(read)
                    .flatMap(row -> row.stream().toList())
                    .noneMatch(cell -> cell.getType() == CellType.FORMULA);
            assertThat(read).extracting(row -> row.getCellText(1)).containsAll(typed);
        }
    }

    @Test
    void anExportIsOneRowOfTheJournalAndALineInEachFile() throws Exception {
        Receipt theirs = cases.open("Emporté", ACCOUNT);
        QueueQuery query = QueueQuery.parse("?view=all");
        long before = journalled();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = export().write(cases.agent, query, ExportFormat.CSV, FR, out);
        assertThat(journalled()).isEqualTo(before + 1);
        assertThat(
                        cases.database
                                .owner()
                                .sql(
                                        """
                                        select what from audit.entries where kind = 'export'
                                        order by id desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .matches("all\\.csv " + rows + " sha256:[0-9a-f]{64}");
        List<Told> told =
                cases.scenes.reading(
                        new Scene.Person(ACCOUNT),
                        sql ->
                                reads.ofAccount(
                                        sql, ACCOUNT, cases.acting.now().plusSeconds(60), 10));
        assertThat(told)
                .singleElement()
                .satisfies(
                        read -> {
                            assertThat(read.file()).isEqualTo(theirs.file().id());
                            assertThat(read.member()).isEqualTo(cases.agent.member());
                            assertThat(FR.say("audit.purpose." + read.purpose()))
                                    .isEqualTo("pour une liste tirée de la file de travail");
                        });
    }

    private static long journalled() {
        return cases.database
                .owner()
                .sql("select count(*) from audit.entries where kind = 'export'")
                .query(Long.class)
                .single();
    }

    private static QueueExport export() {
        QueueRows rows = new QueueRows(TestRoster.of());
        return new QueueExport(
                cases.scenes,
                rows,
                TestRoster.of(),
                new ExportReading(
                        cases.scenes, rows, cases.journal(cases.scenes), reads, cases.acting),
                cases.acting);
    }
}
