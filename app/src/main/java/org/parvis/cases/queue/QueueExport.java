package org.parvis.cases.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.desk.ExportFormat;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view of the queue as a table, as a workbook, as JSON, or as a ZIP with the numbers of its
 * files: row by row, so that its length costs no memory. It is in the journal before the first byte
 * leaves.
 */
@Component
class QueueExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Rows of a workbook that wait in memory. */
    private static final int FLUSHED = 500;

    /** Columns that hold days. */
    private static final int RECEIVED = 5;

    private static final int DUE = 6;

    private final Scenes scenes;
    private final QueueRows rows;
    private final TeamRoster roster;
    private final ExportReading reading;
    private final Acting acting;

    QueueExport(
            Scenes scenes,
            QueueRows rows,
            TeamRoster roster,
            ExportReading reading,
            Acting acting) {
        this.reading = reading;
        this.scenes = scenes;
        this.rows = rows;
        this.roster = roster;
        this.acting = acting;
    }

    /** Writes and returns how many rows there were. */
    int write(Actor.Agent agent, QueueQuery query, ExportFormat format, Words w, OutputStream out)
            throws IOException {
        reading.note(agent, query, format, acting.today());
        return switch (format) {
            case CSV -> csv(agent, query, w, out);
            case XLSX -> xlsx(agent, query, w, out);
            case JSON -> json(agent, query, out);
            case ZIP -> zip(agent, query, w, out);
        };
    }

    private int zip(Actor.Agent agent, QueueQuery query, Words w, OutputStream out)
            throws IOException {
        String name = w.say("team.queue.export.name");
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        int written = csv(agent, query, w, zip);
        zip.putNextEntry(new ZipEntry(name + ".json"));
        json(agent, query, zip);
        zip.putNextEntry(new ZipEntry("ids.txt"));
        Writer ids = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        each(agent, query, row -> ids.write(row.file() + "\n"));
        ids.flush();
        zip.finish();
        return written;
    }

    private int csv(Actor.Agent agent, QueueQuery query, Words w, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Spreadsheet table =
                new Spreadsheet(writer, List.of(w.say("team.queue.export.columns").split(";")));
        int written = each(agent, query, row -> table.row(cells(row, w)));
        table.flush();
        writer.flush();
        return written;
    }

    /** Every cell is text or a day, never a formula, whatever somebody typed. */
    private int xlsx(Actor.Agent agent, QueueQuery query, Words w, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(out, "Parvis", "1.0")) {
            Worksheet sheet = book.newWorksheet(w.say("team.queue.export.name"));
            sheet.freezePane(0, 1);
            heading(sheet, w);
            int[] at = {0};
            return each(
                    agent,
                    query,
                    row -> {
                        line(sheet, ++at[0], row, w);
                        if (at[0] % FLUSHED == 0) {
                            sheet.flush();
                        }
                    });
        }
    }

    private static void heading(Worksheet sheet, Words w) {
        List<String> columns = List.of(w.say("team.queue.export.columns").split(";"));
        for (int c = 0; c < columns.size(); c++) {
            sheet.inlineString(0, c, columns.get(c));
            sheet.style(0, c).bold().set();
        }
    }

    private void line(Worksheet sheet, int at, QueueRow row, Words w) {
        List<String> cells = cells(row, w);
        for (int c = 0; c < cells.size(); c++) {
            if (c == RECEIVED || c == DUE) {
                sheet.value(at, c, c == RECEIVED ? row.receivedOn() : row.dueOn());
                sheet.style(at, c).format("yyyy-mm-dd").set();
            } else {
                sheet.inlineString(at, c, cells.get(c));
            }
        }
    }

    /** One object a line inside an array, so that a program may read it as it comes. */
    private int json(Actor.Agent agent, QueueQuery query, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String[] between = {"["};
        int written =
                each(
                        agent,
                        query,
                        row -> {
                            writer.write(between[0]);
                            writer.write(JSON.writeValueAsString(object(row)));
                            between[0] = ",\n";
                        });
        writer.write(written == 0 ? "[]\n" : "]\n");
        writer.flush();
        return written;
    }

    /** What is done with each row. */
    private interface Each {
        void row(QueueRow row) throws IOException;
    }

    private int each(Actor.Agent agent, QueueQuery query, Each each) {
        LocalDate today = acting.today();
        return scenes.reading(
                MemberScene.of(agent),
                sql -> {
                    int[] written = {0};
                    try (Stream<QueueRow> all = rows.all(sql, agent, query, today)) {
                        all.forEach(
                                row -> {
                                    try {
                                        each.row(row);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                    written[0]++;
                                });
                    }
                    return written[0];
                });
    }

    private List<String> cells(QueueRow row, Words w) {
        return List.of(
                row.reference(),
                row.title(),
                row.requester(),
                w.say("team.channel." + row.channel()),
                w.say("team.step." + row.step()),
                row.receivedOn().toString(),
                row.dueOn().toString(),
                row.assignee() == null ? "" : roster.name(row.assignee()));
    }

    private Map<String, @Nullable Object> object(QueueRow row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reference", row.reference());
        object.put("service", row.service());
        object.put("title", row.title());
        object.put("requester", row.requester());
        object.put("channel", row.channel());
        object.put("state", row.state().code());
        object.put("step", row.step());
        object.put("received", row.receivedOn().toString());
        object.put("due", row.dueOn().toString());
        object.put("assignee", row.assignee() == null ? null : roster.name(row.assignee()));
        return object;
    }
}
