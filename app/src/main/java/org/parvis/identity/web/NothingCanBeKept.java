package org.parvis.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.parvis.platform.DatabaseAway;
import org.parvis.platform.database.DiskRoom;
import org.parvis.platform.web.NotOpenHere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When nothing can be kept (the disk is full, the database is away), says so before or after
 * trying, and gives back what was typed so that it can be sent again; so too when what was typed
 * came to a place that is not open here. It stands before whatever asks who is signed in: that is a
 * question to the same database.
 */
final class NothingCanBeKept extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(NothingCanBeKept.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final DiskRoom room;
    private final TurnedAway turned;

    NothingCanBeKept(DiskRoom room, TurnedAway turned) {
        this.room = room;
        this.turned = turned;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!room.enough()) {
            turned.later(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            NotOpenHere closed = NotOpenHere.in(e);
            if (closed != null && TurnedAway.inALanguage(request) && !response.isCommitted()) {
                turned.notOpen(closed, request, response);
                return;
            }
            if (!DatabaseAway.caused(e)
                    || !TurnedAway.inALanguage(request)
                    || response.isCommitted()) {
                throw e;
            }
            LOG.error("{} was answered 503: the database is away or full", request.getMethod(), e);
            response.reset();
            turned.later(DatabaseAway.asNobody(request), response);
        }
    }
}
