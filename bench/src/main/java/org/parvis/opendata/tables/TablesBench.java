package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.opendata.BenchShelf;
import org.parvis.opendata.Stored;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.TableShelf;
import org.parvis.platform.Digests;

/** What {@code bench/run tables} asks of one process; each way ends with a line of JSON. */
final class TablesBench {
    private static final int SAMPLE = 20_000;
    private static final int ROUNDS = 3;

    private TablesBench() {}

    public static void main(String[] typed) throws Exception {
        Object told =
                switch (typed[0]) {
                    case "made" -> made(Path.of(typed[1]), Long.parseLong(typed[2]));
                    case "asked" -> asked(typed[1], Path.of(typed[2]), Integer.parseInt(typed[3]));
                    case "typed" -> typed(Path.of(typed[1]), Long.parseLong(typed[2]));
                    default -> throw new IllegalArgumentException(typed[0]);
                };
        System.out.println(Stored.written(told));
    }

    /** A table on the shelf of that data folder, with what a row of the database says of it. */
    private static Map<String, Object> made(Path data, long rows) throws Exception {
        TableShelf shelf = BenchShelf.in(data);
        Dropped sample = sample(shelf);
        Path draft = shelf.draft(".parquet");
        new LargeTable(rows).parquet(draft);
        String digest = Digests.hex(draft);
        shelf.keep(draft, digest);
        TableFile file =
                new TableFile(
                        "travaux.csv",
                        "UTF-8",
                        "comma",
                        rows,
                        digest,
                        Files.size(shelf.path(digest)),
                        Map.of());
        return Map.of(
                "file", file, "columns", sample.columns(), "path", shelf.path(digest).toString());
    }

    /** Its columns as the program guesses them. */
    private static Dropped sample(TableShelf shelf) throws SQLException, IOException {
        Path csv = shelf.draft(".csv");
        new LargeTable(SAMPLE).csv(csv);
        return dropped(shelf, csv);
    }

    private static Dropped dropped(TableShelf shelf, Path csv) throws IOException {
        Duck duck = new Duck(shelf, () -> Instant.EPOCH);
        try (InputStream in = Files.newInputStream(csv)) {
            return new TableReading(shelf, new TableMaking(shelf, duck), duck).read(in).orThrow();
        }
    }

    /** The program and DuckDB alone, by turns; the first turn of each warms. */
    private static Map<String, Object> asked(String resource, Path file, int seconds)
            throws Exception {
        List<Map<String, Double>> api = new ArrayList<>();
        List<Map<String, Double>> raw = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                RawTable table = new RawTable(file)) {
            for (int round = 0; round <= ROUNDS; round++) {
                raw.add(ManyReaders.read(table, seconds, round));
                api.add(ManyReaders.read(new ApiTable(client, resource), seconds, round));
            }
        }
        return Map.of("api", api.subList(1, api.size()), "raw", raw.subList(1, raw.size()));
    }

    /**
     * A CSV as people drop it to the table that is published of it, and by DuckDB's own reading.
     */
    private static Map<String, Object> typed(Path data, long rows) throws Exception {
        TableShelf shelf = BenchShelf.in(data);
        Path csv = shelf.draft(".csv");
        new LargeTable(rows).csv(csv);
        List<Double> ours = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            own.add(seconds(() -> own(csv, data.resolve("own.parquet"))));
            ours.add(
                    seconds(
                            () -> {
                                Dropped dropped = dropped(shelf, csv);
                                new TableMaking(shelf, new Duck(shelf, () -> Instant.EPOCH))
                                        .typed(dropped.source(), dropped.columns());
                            }));
        }
        return Map.of("bytes", Files.size(csv), "ours_s", ours, "own_s", own);
    }

    /** Something that takes time. */
    private interface Taking {
        void run() throws Exception;
    }

    private static double seconds(Taking taking) throws Exception {
        long begin = System.nanoTime();
        taking.run();
        return Math.round((System.nanoTime() - begin) / 10_000_000.0) / 100.0;
    }

    private static void own(Path csv, Path to) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement make = duck.createStatement()) {
            make.execute("set memory_limit = '256MB'");
            make.execute("set threads = 1");
            make.execute(
                    "copy (select * from read_csv("
                            + Duck.text(csv)
                            + ", header = true)) to "
                            + Duck.text(to)
                            + " (format parquet, compression zstd)");
        }
    }
}
