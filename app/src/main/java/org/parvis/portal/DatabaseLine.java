package org.parvis.portal;

import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.StatusLine;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether requests can be received and read: the database answers, and how fast. */
@Component
@Order(0)
class DatabaseLine implements StatusLine {
    private static final long SLOW_MILLIS = 500;

    private final Scenes scenes;

    DatabaseLine(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String nameKey() {
        return "portal.status.files";
    }

    @Override
    public Reading read() {
        long start = System.nanoTime();
        try {
            scenes.reading(
                    new Scene.Reader(), sql -> sql.sql("select 1").query(Integer.class).single());
        } catch (DataAccessException | TransactionException e) {
            return new Reading(State.DOWN, "portal.status.files.down");
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return millis > SLOW_MILLIS
                ? new Reading(State.SLOW, "portal.status.files.slow")
                : Reading.works();
    }
}
