package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Tells Spring Security who is signed in, from the identifiers of the session and only when a path
 * asks. Nothing of Spring Security is ever stored.
 */
final class SessionIdentity implements SecurityContextRepository {
    private final Sessions sessions;

    SessionIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(sessions, request);
    }

    @Override
    @SuppressWarnings("deprecation") // asked by the interface, called by nobody
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(sessions.current(holder.getRequest()));
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // signing in and out writes the session itself
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.current(request).isPresent();
    }

    private static SecurityContext context(Optional<SignedIn> signedIn) {
        return signedIn.<SecurityContext>map(in -> new SecurityContextImpl(authentication(in)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static Authentication authentication(SignedIn in) {
        return UsernamePasswordAuthenticationToken.authenticated(
                in, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final Sessions sessions;
        private final HttpServletRequest request;
        private Optional<SecurityContext> loaded = Optional.empty();

        private Deferred(Sessions sessions, HttpServletRequest request) {
            this.sessions = sessions;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = loaded.orElseGet(() -> context(sessions.current(request)));
            loaded = Optional.of(context);
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
