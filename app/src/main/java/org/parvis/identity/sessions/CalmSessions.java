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
 * write. Their names are in cookies alone; here each lies under the digest of its name. Within one
 * request a session is read once: Spring Session asks for it again each time it looks whether the
 * answer may still carry a cookie.
 */
final class CalmSessions<S extends Session>
        implements FindByIndexNameSessionRepository<CalmSessions.Calm<S>> {
    static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> kept;
    private final ThreadLocal<Read<S>> read = new ThreadLocal<>();

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
        Read<S> here = read.get();
        Calm<S> before = here == null ? null : here.session;
        if (before != null && before.name.equals(name)) {
            return before;
        }
        S found = kept.findById(SessionNames.kept(name));
        Calm<S> calm = found == null ? null : new Calm<>(found, name);
        if (here != null) {
            here.session = calm;
        }
        return calm;
    }

    /** A request begins on this thread: what it reads is read once, until {@link #ends}. */
    void begins() {
        read.set(new Read<>());
    }

    void ends() {
        read.remove();
    }

    @Override
    public void deleteById(String name) {
        end(SessionNames.kept(name));
    }

    /** Ends a session that was found by whose it is. */
    void end(String under) {
        Read<S> here = read.get();
        if (here != null) {
            here.session = null;
        }
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

    /** The session that this request has read. */
    private static final class Read<S extends Session> {
        private @Nullable Calm<S> session;
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
