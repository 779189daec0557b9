package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of as many rows as are asked for, the same in each run: works of a fictitious city. */
record LargeTable(long rows) {
    static final int DISTRICTS = 20;

    /** Amounts are from 0 to this, in dollars. */
    static final int DEAREST = 100_000;

    void parquet(Path to) throws SQLException {
        copied(to, "format parquet, compression zstd");
    }

    void csv(Path to) throws SQLException {
        copied(to, "format csv, header");
    }

    private void copied(Path to, String as) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement make = duck.createStatement()) {
            make.execute("set memory_limit = '1GB'");
            make.execute("copy (" + select() + ") to " + Duck.text(to) + " (" + as + ")");
        }
    }

    /** Each value hangs on the number of its row alone. */
    private String select() {
        return """
        select i as numero,
          date '2016-01-01' + cast(hash(i * 7) % 3650 as integer) as jour,
          'Secteur ' || (hash(i * 11) % %d) as secteur,
          'Ouvrage ' || (hash(i * 13) % 200) as ouvrage,
          cast((hash(i * 17) % %d) / 100.0 as decimal(9, 2)) as montant,
          hash(i * 19) % 2 = 0 as ouvert,
          cast(45.4 + (hash(i * 23) % 300000) / 1000000.0 as decimal(8, 6)) as latitude,
          cast(-73.9 + (hash(i * 29) % 400000) / 1000000.0 as decimal(8, 6)) as longitude,
          'Remarque ' || (hash(i * 31) % 1000000) as remarque
        from range(1, %d) r(i)
        """
                .replace("%d) as secteur", DISTRICTS + ") as secteur")
                .replace("% %d", "% " + DEAREST * 100L)
                .replace("%d)", (rows + 1) + ")");
    }
}
