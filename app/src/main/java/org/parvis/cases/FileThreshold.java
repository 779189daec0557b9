package org.parvis.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AtWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before everything that a file shows to the members of its body, so that no page, document
 * or letter can forget it: who opens the file is noted first, and whoever opens it for a reason
 * that is out of the ordinary is asked for that reason first.
 */
@Component
@Order(10) // after the door of the rooms, which says who works here
class FileThreshold implements HandlerInterceptor, WebMvcConfigurer {
    private static final int AFTER_THE_DOOR = 10;

    private final AtWork door;
    private final Sessions sessions;
    private final FileOpenings openings;

    FileThreshold(AtWork door, Sessions sessions, FileOpenings openings) {
        this.door = door;
        this.sessions = sessions;
        this.openings = openings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/fr/equipe/dossiers/**", "/en/team/files/**")
                .order(AFTER_THE_DOOR);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String[] path = request.getRequestURI().split("/");
        Optional<Actor.Agent> agent = door.agent(request);
        if (agent.isEmpty() || path.length < 5) {
            return true;
        }
        Optional<String> reference = Reference.parse(path[4]);
        FilePart part = FilePart.of(path, request.getMethod());
        if (reference.isEmpty() || part == FilePart.REASON) {
            return true;
        }
        FileOpenings.Asked asked =
                new FileOpenings.Asked(
                        agent.get(),
                        sessions.current(request).map(SignedIn::account).orElseThrow(),
                        reference.get(),
                        part,
                        part.what(path));
        if (openings.enter(asked)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ReasonPages.path(path[1], reference.get()) + back(request));
        return false;
    }

    /** Where to go on afterwards; a form that was sent goes on at the file. */
    private static String back(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? "?to=" + request.getRequestURI() : "";
    }
}
