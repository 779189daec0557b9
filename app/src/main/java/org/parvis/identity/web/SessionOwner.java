package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Owner;
import org.parvis.identity.sessions.HttpSessions;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Knows the owner of an account by their session. */
@Component
class SessionOwner implements Owner {
    private static final Duration TO_SEE = Duration.ofMinutes(10);

    /** Longer than to see the form, so that what is typed in it is not lost. */
    private static final Duration TO_SEND = Duration.ofMinutes(30);

    private final HttpSessions sessions;
    private final Accounts accounts;

    SessionOwner(HttpSessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public Page only(HttpServletRequest request, Words w, Function<Account, Page> page) {
        Optional<Account> account =
                sessions.current(request).flatMap(in -> accounts.own(in.account()));
        return account.map(page)
                .orElseGet(
                        () ->
                                Page.redirect(
                                        AccountPaths.signIn(w.lang())
                                                + ReturnAddress.suffix(address(request))));
    }

    @Override
    public Page recently(HttpServletRequest request, Words w, Function<Account, Page> page) {
        Duration time = request.getMethod().equals("POST") ? TO_SEND : TO_SEE;
        return only(
                request,
                w,
                account -> {
                    if (account.demonstration()) {
                        return Page.redirect(AccountPaths.security(w.lang()));
                    }
                    return sessions.provenWithin(time, request)
                            ? page.apply(account)
                            : Page.redirect(
                                    AccountPaths.confirm(w.lang())
                                            + ReturnAddress.suffix(address(request)));
                });
    }

    @Override
    public Optional<Account> proven(HttpServletRequest request) {
        return sessions.current(request)
                .flatMap(in -> accounts.own(in.account()))
                .filter(
                        account ->
                                account.demonstration() || sessions.provenWithin(TO_SEND, request));
    }

    @Override
    public String confirming(HttpServletRequest request, Words w) {
        return AccountPaths.confirm(w.lang()) + ReturnAddress.suffix(address(request));
    }

    /** With what follows the question mark: it may say where to go on. */
    private static String address(HttpServletRequest request) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
