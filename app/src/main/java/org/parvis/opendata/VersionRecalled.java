package org.parvis.opendata;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody comes to a version that was taken back. */
@ResponseStatus(HttpStatus.GONE)
public final class VersionRecalled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Recall recall;

    VersionRecalled(Recall recall) {
        super("a version was taken back");
        this.recall = recall;
    }

    public Recall recall() {
        return recall;
    }
}
