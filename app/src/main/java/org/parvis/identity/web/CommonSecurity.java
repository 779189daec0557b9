package org.parvis.identity.web;

import jakarta.servlet.Filter;
import org.parvis.identity.DoorSecurity;
import org.parvis.platform.database.DiskRoom;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;

/** Lets other doors carry the same policies as the pages. */
@Component
class CommonSecurity implements DoorSecurity {
    private final DiskRoom room;
    private final TurnedAway turnedAway;

    CommonSecurity(DiskRoom room, TurnedAway turnedAway) {
        this.room = room;
        this.turnedAway = turnedAway;
    }

    @Override
    public void headers(HeadersConfigurer<HttpSecurity> headers) {
        SecurityConfiguration.headers(headers);
    }

    @Override
    public Filter whenNothingCanBeKept() {
        return new NothingCanBeKept(room, turnedAway);
    }
}
