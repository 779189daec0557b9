package org.parvis.cases;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** A view of the queue as CSV, row by row, so that its length costs no memory. */
@Component
class QueueExport {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Scenes scenes;
    private final QueueRows rows;
    private final TeamRoster roster;
    private final QueueReading reading;
    private final Acting acting;

    QueueExport(
            Scenes scenes, QueueRows rows, TeamRoster roster, QueueReading reading, Acting acting) {
        this.reading = reading;
        this.scenes = scenes;
        this.rows = rows;
        this.roster = roster;
        this.acting = acting;
    }

    /** Writes and returns how many rows there were. */
    int write(Actor.Agent agent, QueueQuery query, Words w, Writer out) {
        LocalDate today = acting.today();
        reading.export(agent, query, today);
        return scenes.reading(
                new Scene.Agent(agent.home(), agent.member()),
                sql -> {
                    try (Stream<QueueRow> all = rows.all(sql, agent, query, today)) {
                        return write(all, w, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private int write(Stream<QueueRow> all, Words w, Writer out) throws IOException {
        // Spreadsheets read accents rightly only when the file says that it is UTF-8.
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(w.say("team.queue.export.columns").split(";"));
        int[] written = {0};
        all.forEach(
                row -> {
                    csv.writeRecord(cells(row, w));
                    written[0]++;
                });
        csv.flush();
        return written[0];
    }

    private String[] cells(QueueRow row, Words w) {
        return new String[] {
            safe(row.reference()),
            safe(row.title()),
            safe(row.requester()),
            w.say("team.channel." + row.channel()),
            w.say("team.step." + row.step()),
            row.receivedOn().toString(),
            row.dueOn().toString(),
            row.assignee() == null ? "" : safe(roster.name(row.assignee()))
        };
    }

    /** What a person typed never becomes a formula in somebody's spreadsheet. */
    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
