package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.web.AccountPaths;
import org.parvis.portal.spi.Visitor;
import org.parvis.portal.spi.VisitorSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says who is signed in, in the frame of a page. */
@Component
@Order(2)
class PersonVisitors implements VisitorSource {
    private final OwnAccount own;

    PersonVisitors(OwnAccount own) {
        this.own = own;
    }

    @Override
    public @Nullable Visitor visitor(HttpServletRequest request, Words w) {
        return own.of(request).map(account -> visitor(account, w)).orElse(null);
    }

    private static Visitor visitor(Account account, Words w) {
        return new Visitor(
                account.name(),
                Link.to(w.say("identity.account.title"), AccountPaths.account(w.lang())),
                Link.to(w.say("identity.signOut.title"), AccountPaths.signOut(w.lang())),
                null);
    }
}
