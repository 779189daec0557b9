package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.web.PageRenderer;
import org.parvis.platform.web.PathWords;
import org.parvis.portal.spi.ByTurn;
import org.parvis.portal.spi.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before the pages that are reached by turn. It reads the pass or the number that a browser
 * carries and compares it with what this node remembers; only a number that is given for the first
 * time, and whoever says that they are signed in, cost the database a question.
 */
@Component
class WaitingDoor implements HandlerInterceptor {
    private final WaitingRoom room;
    private final PageRenderer renderer;
    private final MessageCatalogue messages;
    private final SingletonSupplier<List<VisitorSource>> visitors;

    WaitingDoor(
            WaitingRoom room,
            PageRenderer renderer,
            MessageCatalogue messages,
            ObjectProvider<VisitorSource> visitors) {
        this.room = room;
        this.renderer = renderer;
        this.messages = messages;
        this.visitors = SingletonSupplier.of(() -> visitors.orderedStream().toList());
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        WaitingSeal seal = room.seal();
        if (seal == null
                || !(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(ByTurn.class)) {
            return true;
        }
        Turn.Pass pass = WaitingCookies.pass(request, seal);
        if (pass != null && request.getMethod().equals("POST")) {
            return true; // what they typed since they came in is not lost
        }
        return switch (room.turn(pass, WaitingCookies.ticket(request, seal))) {
            case Turn.In(boolean asNew) -> !asNew || come(request, response, seal);
            case Turn.Wait(var ticket) -> known(request) || stay(request, response, seal, ticket);
            case Turn.Join() -> known(request) || stay(request, response, seal, room.join());
        };
    }

    private boolean come(
            HttpServletRequest request, HttpServletResponse response, WaitingSeal seal) {
        WaitingCookies.give(request, response, seal, room.enter());
        String query = request.getQueryString();
        if (!WaitingPage.CALM.equals(query)) {
            return true;
        }
        // that was said to the waiting room; the form does not know it
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI());
        return false;
    }

    /** Agents, and whoever is signed in. */
    private boolean known(HttpServletRequest request) {
        Words w = messages.forLanguage(PathWords.language(request.getRequestURI()));
        return visitors.obtain().stream().anyMatch(source -> source.visitor(request, w) != null);
    }

    private boolean stay(
            HttpServletRequest request,
            HttpServletResponse response,
            WaitingSeal seal,
            Turn.@Nullable Ticket ticket)
            throws IOException {
        request.setAttribute(Load.TURNED_AWAY, true);
        if (ticket != null) {
            WaitingCookies.give(request, response, seal, ticket);
        }
        Words w = messages.forLanguage(PathWords.language(request.getRequestURI()));
        WaitingPage page =
                WaitingPage.of(ticket, room, request.getRequestURI(), request.getQueryString());
        response.setHeader("Retry-After", Integer.toString(page.again()));
        renderer.write(
                page.in(w).status(HttpServletResponse.SC_SERVICE_UNAVAILABLE), request, response);
        return false;
    }
}
