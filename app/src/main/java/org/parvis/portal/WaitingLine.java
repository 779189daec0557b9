package org.parvis.portal;

import org.parvis.portal.spi.StatusLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether newcomers wait for their turn, and how many of them do. */
@Component
@Order(2)
class WaitingLine implements StatusLine {
    private final WaitingRoom room;

    WaitingLine(WaitingRoom room) {
        this.room = room;
    }

    @Override
    public String nameKey() {
        return "portal.status.begin";
    }

    @Override
    public Reading read() {
        Turn.Room now = room.room();
        return now.open()
                ? new Reading(State.SLOW, "portal.status.begin.waiting", now.waiting())
                : Reading.works();
    }
}
