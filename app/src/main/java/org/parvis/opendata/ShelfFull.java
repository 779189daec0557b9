package org.parvis.opendata;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The disk takes nothing more, before a table is written or in the middle of it; what was begun is
 * taken away again. Tables that are there can be read.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class ShelfFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ShelfFull(@Nullable Throwable cause) {
        super("no room for a table", cause);
    }
}
