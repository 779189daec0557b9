package org.parvis.identity.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around whatever asks who is signed in: says where a request begins and ends. */
final class OneReadOfSession extends OncePerRequestFilter {
    private final CalmSessions<?> sessions;

    OneReadOfSession(CalmSessions<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.begins();
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.ends();
        }
    }
}
