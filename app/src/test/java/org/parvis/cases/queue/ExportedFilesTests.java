package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Reads;
import org.parvis.cases.desk.ExportFormat;
import org.parvis.cases.desk.TestRoster;
import tools.jackson.databind.json.JsonMapper;

/** A queue that is taken away: every row in every format, and each file in the journal. */
class ExportedFilesTests extends QueueFixture {
    @Test
    void anExportHoldsEveryRowInEachFormatAndTheJournalEveryFile() throws Exception {
        QueueQuery query = QueueSample.query(QueueView.ALL, QueueOrder.DUE);
        int rows = sample.expected(QueueView.ALL);
        assertThat(exported(query, ExportFormat.CSV, rows).lines()).hasSize(rows + 1);
        assertThat(new JsonMapper().readTree(exported(query, ExportFormat.JSON, rows)))
                .hasSize(rows)
                .allSatisfy(row -> assertThat(row.get("reference").asString()).hasSize(11));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export().write(cases.agent, query, ExportFormat.ZIP, FR, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("dossiers.csv");
            assertThat(zip.getNextEntry().getName()).isEqualTo("dossiers.json");
            assertThat(zip.getNextEntry().getName()).isEqualTo("ids.txt");
            Set<String> ids =
                    new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.toSet());
            assertThat(ids).hasSize(rows);
            assertThat(noted()).isEqualTo(ids);
        }
    }

    @Test
    void anEmptyExportIsStillWhole() throws Exception {
        QueueQuery nothing = QueueQuery.parse("?service=another");
        assertThat(exported(nothing, ExportFormat.JSON, 0)).isEqualToIgnoringWhitespace("[]");
        assertThat(exported(nothing, ExportFormat.CSV, 0).lines()).hasSize(1);
    }

    private QueueExport export() {
        return new QueueExport(
                cases.scenes,
                QueueSample.ROWS,
                TestRoster.of(),
                new ExportReading(
                        cases.scenes,
                        QueueSample.ROWS,
                        cases.journal(cases.scenes),
                        new Reads(cases.scenes),
                        cases.acting),
                cases.acting);
    }

    private String exported(QueueQuery query, ExportFormat format, int rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(export().write(cases.agent, query, format, FR, out)).isEqualTo(rows);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The files that the journal names for the latest export. */
    private Set<String> noted() {
        return cases.database
                .owner()
                .sql(
                        """
                        select unnest(files)::text from audit.entries
                        where id = (select id from audit.entries where kind = 'export' order by id desc limit 1)
                        """)
                .query(String.class)
                .set();
    }
}
