package org.parvis.opendata.tables;

import java.sql.SQLException;

/** A table could not be read or made: a fault of the program or of its disk, never of a reader. */
public final class TableFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TableFailure(SQLException cause) {
        super("DuckDB refused", cause);
    }
}
