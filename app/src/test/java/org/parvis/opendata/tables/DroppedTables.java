package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.Version;
import org.springframework.beans.factory.annotation.Autowired;

/** Drops files and looks at what is kept of them, as it would be published. */
abstract class DroppedTables {
    @Autowired TableReading reading;
    @Autowired TableMaking making;
    @Autowired TableRows rows;
    @Autowired TableShelf shelf;

    Dropped dropped(String text) throws IOException {
        return outcome(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    Outcome<Dropped> outcome(byte[] bytes) throws IOException {
        return reading.read(new ByteArrayInputStream(bytes));
    }

    /** Why it is refused; that nothing of it stays is looked at each time. */
    String refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    String refused(byte[] bytes) throws IOException {
        List<Path> before = standing();
        String said =
                outcome(bytes) instanceof Outcome.Refused<Dropped>(var why)
                        ? why.key().replace("opendata.refused.", "") + " " + why.args()
                        : "read";
        if (!said.equals("read")) {
            assertThat(standing()).isEqualTo(before);
        }
        return said;
    }

    private List<Path> standing() throws IOException {
        try (Stream<Path> files = Files.list(shelf.path("0".repeat(64)).getParent())) {
            return files.sorted().toList();
        }
    }

    static String names(Dropped dropped) {
        return dropped.columns().stream().map(Column::name).collect(Collectors.joining(" "));
    }

    static String types(Dropped dropped) {
        return dropped.columns().stream()
                .map(column -> column.type().code())
                .collect(Collectors.joining(" "));
    }

    /** The cells of each row, as the table that is published has them. */
    List<List<@Nullable String>> cells(Dropped dropped) {
        String digest = making.typed(dropped.source(), dropped.columns());
        TableFile file =
                new TableFile(
                        "essai",
                        dropped.encoding(),
                        dropped.separator(),
                        dropped.rows(),
                        digest,
                        0,
                        Map.of());
        Version version =
                new Version(
                        new UUID(0, 1),
                        "essai",
                        Home.NONE,
                        1,
                        Description.NONE,
                        file,
                        dropped.columns(),
                        "",
                        new UUID(0, 2),
                        Instant.EPOCH);
        var all = new TableQuestion(List.of(), List.of(), 0, 1_000);
        return rows.ask(version, all).rows().stream().map(TableRows.Row::cells).toList();
    }
}
