package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.portal.WaitingPage.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where somebody who has a number reads their place without asking for the form again; the script
 * of the waiting room does so.
 */
@Controller
class WaitingPages {
    private final WaitingRoom room;

    WaitingPages(WaitingRoom room) {
        this.room = room;
    }

    @GetMapping({"/fr/attente", "/en/waiting"})
    Page place(HttpServletRequest request, HttpServletResponse response, Words w) {
        request.setAttribute(Load.TURNED_AWAY, true);
        String services = SitePaths.services(w.lang());
        WaitingSeal seal = room.seal();
        Turn.Ticket ticket = seal == null ? null : room.known(WaitingCookies.ticket(request, seal));
        if (seal == null || ticket == null) {
            return WaitingPage.still(State.NOBODY, services).in(w);
        }
        if (ticket.place() == 0) {
            return WaitingPage.still(State.TURN, services).in(w);
        }
        WaitingCookies.give(request, response, seal, ticket);
        return WaitingPage.of(ticket, room, request.getRequestURI(), request.getQueryString())
                .in(w);
    }
}
