package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parvis.opendata.Column;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Spread;
import org.parvis.opendata.TableShelf;
import org.springframework.stereotype.Component;

/** Makes the table that is published of the one that came: each column with its type. */
@Component
public class TableMaking {
    private final TableShelf shelf;
    private final Duck duck;

    TableMaking(TableShelf shelf, Duck duck) {
        this.shelf = shelf;
        this.duck = duck;
    }

    /** The digest of the table whose columns have those types; each of them fits. */
    public String typed(String source, List<Column> columns) {
        String read =
                "select "
                        + columns.stream().map(TableMaking::cast).collect(Collectors.joining(", "))
                        + " from read_parquet("
                        + Duck.text(shelf.path(source))
                        + ")";
        try {
            return keep(
                    draft ->
                            duck.with(
                                    sql -> {
                                        try (Statement make = sql.createStatement()) {
                                            return make.execute(copy(read, draft));
                                        }
                                    },
                                    shelf.path(source),
                                    draft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the numbers and days of a table lie, by the names of their columns. */
    public Map<String, Spread> spreads(String digest, List<Column> columns) {
        Path table = shelf.path(digest);
        return duck.with(sql -> Spreads.of(sql, table, columns), table);
    }

    private static String cast(Column column) {
        String name = Duck.name(column.name());
        String typed =
                switch (column.type()) {
                    case TEXT -> name;
                    case INTEGER -> "cast(" + name + " as bigint)";
                    case DECIMAL -> decimal(name, column.shape().digits());
                    case BOOLEAN -> "lower(" + name + ") in ('oui', 'yes', 'true', 'vrai')";
                    case DATE -> "cast(" + name + " as date)";
                    case MOMENT -> "cast(" + name + " as timestamp)";
                };
        return typed + " as " + name;
    }

    private static String decimal(String name, Shape.Digits digits) {
        int after = Math.max(1, digits.after());
        return "cast(replace("
                + name
                + ", ',', '.') as decimal("
                + (digits.before() + after)
                + ", "
                + after
                + "))";
    }

    static String copy(String read, Path to) {
        return "copy ("
                + read
                + ") to "
                + Duck.text(to)
                + " (format parquet, compression zstd, use_tmp_file false)";
    }

    /** Fills a new file, and makes it a table under the digest of what it then holds. */
    String keep(Consumer<Path> filling) throws IOException {
        Path draft = shelf.draft(".parquet");
        try {
            filling.accept(draft);
            String digest = digest(draft);
            shelf.keep(draft, digest);
            return digest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
