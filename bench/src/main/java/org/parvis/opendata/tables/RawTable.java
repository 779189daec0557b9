package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** DuckDB alone, with as many readers, threads and as much memory as the program gives it. */
final class RawTable implements TableReader, AutoCloseable {
    private static final int AT_ONCE = 4;
    private static final String SELECT =
            "select file_row_number + 1, * exclude (file_row_number) from read_parquet(%s,"
                    + " file_row_number = true) where secteur = ? and montant >= ? %s"
                    + " order by montant desc nulls last, file_row_number limit "
                    + TableAsked.ROWS;
    private static final String BEHIND =
            "and (montant < cast(? as decimal(9, 2)) or montant = cast(? as decimal(9, 2)) and"
                    + " file_row_number >= ?)";

    private final Path file;
    private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(AT_ONCE, true);

    RawTable(Path file) throws SQLException {
        this.file = file;
        for (int n = 0; n < AT_ONCE; n++) {
            Connection duck = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement bounds = duck.createStatement()) {
                bounds.execute("set memory_limit = '256MB'");
                bounds.execute("set threads = 1");
            }
            free.add(duck);
        }
    }

    @Override
    public String page(TableAsked asked) throws Exception {
        Connection duck = free.take();
        try {
            return page(duck, asked);
        } finally {
            free.add(duck);
        }
    }

    private String page(Connection duck, TableAsked asked) throws SQLException {
        @Nullable String after = asked.after();
        String written = String.format(SELECT, Duck.text(file), after == null ? "" : BEHIND);
        try (PreparedStatement ask = duck.prepareStatement(written)) {
            ask.setString(1, asked.sector());
            ask.setInt(2, asked.least());
            if (after != null) {
                String[] mark = after.split(" ");
                ask.setString(3, mark[1]);
                ask.setString(4, mark[1]);
                ask.setLong(5, Long.parseLong(mark[0]));
            }
            return read(ask);
        }
    }

    private static String read(PreparedStatement ask) throws SQLException {
        String last = "";
        int signs = 0;
        try (ResultSet rows = ask.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int at = 1; at <= columns; at++) {
                    signs += String.valueOf(rows.getString(at)).length();
                }
                last = rows.getLong(1) + " " + rows.getString("montant");
            }
        }
        if (signs == 0) {
            throw new IllegalStateException("A page without rows measures nothing");
        }
        return last;
    }

    @Override
    public void close() throws SQLException {
        for (Connection duck : free) {
            duck.close();
        }
    }
}
