package org.parvis.opendata.tables;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many ask of tables at once; a moment later it works. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class TableBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** After so many seconds a program may ask again. */
    public static final int RETRY_SECONDS = 10;

    TableBusy() {
        super("too many questions to tables at once");
    }
}
