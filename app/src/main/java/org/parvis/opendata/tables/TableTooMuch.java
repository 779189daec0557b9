package org.parvis.opendata.tables;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A question takes more memory, disk or time than one may; a narrower one does not. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class TableTooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TableTooMuch(SQLException cause) {
        super("more than one question to a table may take", cause);
    }

    /**
     * DuckDB has no codes for it: it says so in the first words of its message (a sum with more
     * digits than it keeps is out of range), and of rows that come one by one only that there is no
     * result.
     */
    static boolean is(SQLException e) {
        String said = String.valueOf(e.getMessage());
        return e instanceof SQLTimeoutException
                || said.contains("Out of Memory Error")
                || said.contains("INTERRUPT Error")
                || said.contains("Out of Range Error")
                || said.contains("Invalid result set");
    }
}
