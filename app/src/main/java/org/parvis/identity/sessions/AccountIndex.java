package org.parvis.identity.sessions;

import java.util.Map;
import org.parvis.identity.SignedIn;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;

/** Finds the sessions of an account, so that its owner can end them all. */
final class AccountIndex implements IndexResolver<Session> {
    @Override
    public Map<String, String> resolveIndexesFor(Session session) {
        return session.getAttribute(HttpSessions.ATTRIBUTE) instanceof SignedIn in
                ? Map.of(
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                        in.account().toString())
                : Map.of();
    }
}
