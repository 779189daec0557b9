package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Sessions;
import org.springframework.stereotype.Component;

/** The account of whoever makes a request, read once: its page and the frame around it both ask. */
@Component
class OwnAccount {
    private static final String ATTRIBUTE = OwnAccount.class.getName();

    private final Sessions sessions;
    private final Accounts accounts;

    OwnAccount(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    Optional<Account> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Account known) {
            return Optional.of(known);
        }
        Optional<Account> own = sessions.current(request).flatMap(in -> accounts.own(in.account()));
        own.ifPresent(account -> request.setAttribute(ATTRIBUTE, account));
        return own;
    }
}
