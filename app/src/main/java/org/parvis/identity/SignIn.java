package org.parvis.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Throttle;
import org.parvis.platform.Throttle.Answer;
import org.parvis.platform.Throttle.Bucket;
import org.springframework.stereotype.Component;

/**
 * Sign-in by e-mail and password. Every attempt does the same work in the same order, whether or
 * not there is an account, and the answer to a wrong one is always the same.
 */
@Component
class SignIn {
    private final Accounts accounts;
    private final Devices devices;
    private final Passwords passwords;
    private final Throttle throttle;

    SignIn(Accounts accounts, Devices devices, Passwords passwords, Throttle throttle) {
        this.accounts = accounts;
        this.devices = devices;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * The account that this address and password open.
     *
     * @param from network address of the caller
     * @param device what names the caller's browser, when it was named
     */
    Outcome<UUID> attempt(
            EmailAddress email, String password, String from, @Nullable String device) {
        boolean known = devices.knows(device == null ? "" : device, email);
        return switch (throttle.take(buckets(email, from, known ? device : null))) {
            case Answer.Wait(Duration wait) ->
                    Outcome.refused("identity.signIn.wait", Math.max(1, wait.toMinutes() + 1));
            case Answer.Go go -> compare(email, password, go);
        };
    }

    private Outcome<UUID> compare(EmailAddress email, String password, Answer.Go go) {
        Optional<Accounts.Credentials> found = accounts.credentials(email);
        String hash = found.map(Accounts.Credentials::password).orElse(null);
        Optional<Boolean> same = passwords.matches(password, hash);
        if (same.isEmpty()) {
            throttle.giveBack(go.taken());
            return Outcome.refused("identity.signIn.busy");
        }
        if (!same.get() || found.isEmpty()) {
            return Outcome.refused("identity.signIn.wrong");
        }
        throttle.giveBack(go.taken());
        return Outcome.ok(found.get().account());
    }

    /**
     * A known browser has attempts of its own; all others share those of the account and network.
     */
    private static Bucket[] buckets(EmailAddress email, String from, @Nullable String device) {
        return device != null
                ? new Bucket[] {new Bucket(Limits.DEVICE, email.key(), device)}
                : new Bucket[] {
                    new Bucket(Limits.ADDRESS, Throttle.network(from)),
                    new Bucket(Limits.ACCOUNT, email.key())
                };
    }
}
