package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
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
        return request.getAttribute(ATTRIBUTE) instanceof Account known
                ? Optional.of(known)
                : reading(request, account -> account);
    }

    /** What they read from their account on, in one transaction of theirs. */
    <T> Optional<T> reading(HttpServletRequest request, Function<Account, T> work) {
        return sessions.current(request)
                .flatMap(
                        in ->
                                accounts.reading(
                                        in.account(),
                                        account -> {
                                            request.setAttribute(ATTRIBUTE, account);
                                            return work.apply(account);
                                        }));
    }
}
