package org.parvis.identity.second;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.passwords.SignIn;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What somebody who is signed in types to show that it is still them. */
@Component
public class FurtherProof {
    private final Ways ways;
    private final SignIn signIn;
    private final SecondProof second;

    FurtherProof(Ways ways, SignIn signIn, SecondProof second) {
        this.ways = ways;
        this.signIn = signIn;
        this.second = second;
    }

    /** A password is no proof for who chose that it is not enough. */
    public Outcome<WayKind> of(
            Account account,
            @Nullable String password,
            @Nullable String code,
            HttpServletRequest request) {
        if (account.demonstration()) {
            return Outcome.ok(WayKind.DEMONSTRATION);
        }
        if (ways.asksSecond(account.id())) {
            return second.check(account.id(), code == null ? "" : code, request);
        }
        if (password == null || password.isEmpty()) {
            return Outcome.refused("identity.password.missing");
        }
        String device = Devices.name(request).orElse(null);
        return EmailAddress.of(account.email())
                .then(email -> signIn.attempt(email, password, request.getRemoteAddr(), device))
                .then(
                        found ->
                                found.equals(account.id())
                                        ? Outcome.<WayKind>ok(WayKind.PASSWORD)
                                        : Outcome.<WayKind>refused("identity.signIn.wrong"));
    }
}
