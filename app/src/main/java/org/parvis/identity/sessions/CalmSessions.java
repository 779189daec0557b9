package org.parvis.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions whose last access is written at most once a minute: reading a page must not cost a
 * write. Their names are in cookies alone; here each lies under the digest of its name.
 */
final class CalmSessions<S extends Session>
        implements FindByIndexNameSessionRepository<CalmSessions.Calm<S>> {
    static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> kept;

    CalmSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public Calm<S> createSession() {
        String name = SessionNames.next();
        return new Calm<>(SessionNames.naming(name, kept::createSession), name);
    }

    @Override
    public void save(Calm<S> session) {
        kept.save(session.session);
    }

    @Override
    public @Nullable Calm<S> findById(String name) {
        S found = kept.findById(SessionNames.kept(name));
        return found == null ? null : new Calm<>(found, name);
    }

    @Override
    public void deleteById(String name) {
        kept.deleteById(SessionNames.kept(name));
    }

    /** Ends a session that was found by whose it is. */
    void end(String under) {
        kept.deleteById(under);
    }

    /** Sessions under what they are kept; nobody learns their names. */
    @Override
    public Map<String, Calm<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, Calm<S>> found = new HashMap<>();
        kept.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new Calm<>(session, id)));
        return found;
    }

    /** A session that does not mind being looked at. */
    static final class Calm<S extends Session> implements Session {
        private final S session;
        private String name;

        private Calm(S session, String name) {
            this.session = session;
            this.name = name;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(session.getLastAccessedTime(), now).compareTo(BETWEEN_WRITES)
                    >= 0) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return name;
        }

        @Override
        public String changeSessionId() {
            name = SessionNames.next();
            SessionNames.naming(name, session::changeSessionId);
            return name;
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
