package org.parvis.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.parvis.identity.SignedIn;
import org.parvis.platform.Digests;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Where an account is signed in, and how to end that from elsewhere. Sessions are read from the
 * database at each request, so one that is ended here is over on every node.
 */
@Component
public class OpenSessions {
    private final CalmSessions<? extends Session> kept;

    OpenSessions(CalmSessions<? extends Session> kept) {
        this.kept = kept;
    }

    /** The open sessions of an account, the one that looks first, then the last used. */
    public List<OpenSession> of(UUID account, HttpServletRequest request) {
        String own = own(request);
        return kept.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .flatMap(
                        session ->
                                session.getAttribute(HttpSessions.ATTRIBUTE) instanceof SignedIn in
                                        ? Stream.of(shown(session, in, own))
                                        : Stream.empty())
                .sorted(
                        Comparator.comparing(OpenSession::current)
                                .thenComparing(OpenSession::lastUsed)
                                .reversed())
                .toList();
    }

    /** Ends one session of the account. */
    public void end(UUID account, String handle) {
        end(account, (id, own) -> handle(id).equals(handle), "");
    }

    /** Ends all sessions of the account but the one that asks. */
    public void endOthers(UUID account, HttpServletRequest request) {
        end(account, (id, own) -> !id.equals(own), own(request));
    }

    private void end(UUID account, BiPredicate<String, String> which, String own) {
        kept.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> which.test(id, own))
                .forEach(kept::end);
    }

    private static OpenSession shown(Session session, SignedIn in, String own) {
        return new OpenSession(
                handle(session.getId()),
                in.opened(),
                in.since(),
                session.getLastAccessedTime(),
                session.getId().equals(own));
    }

    private static String own(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : SessionNames.kept(session.getId());
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Digests.of("session", id), 0, 12);
    }
}
