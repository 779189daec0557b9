package org.parvis.identity.passwords;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.entrance.Limits;
import org.parvis.identity.passwords.Passwords.Line;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.web.Throttle;
import org.parvis.platform.web.Throttle.Answer;
import org.parvis.platform.web.Throttle.Bucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sign-in by e-mail and password. Every attempt does the same work in the same order, whether or
 * not there is an account, and the answer to a wrong one is always the same.
 */
@Component
public class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountTable accounts;
    private final Devices devices;
    private final Passwords passwords;
    private final Throttle throttle;

    public SignIn(AccountTable accounts, Devices devices, Passwords passwords, Throttle throttle) {
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
    public Outcome<UUID> attempt(
            EmailAddress email, String password, String from, @Nullable String device) {
        boolean known = device != null && devices.knows(device, email);
        Outcome<UUID> answer =
                !known && passwords.full()
                        ? Outcome.refused("identity.signIn.busy")
                        : counted(email, password, from, known ? device : null);
        if (answer instanceof Outcome.Refused<UUID>(Refusal refusal)) {
            LOG.info("A sign-in was refused: {}", refusal.key());
        }
        return answer;
    }

    /**
     * An attempt that would only be sent back is not counted: a flood costs the database nothing.
     */
    private Outcome<UUID> counted(
            EmailAddress email, String password, String from, @Nullable String known) {
        return switch (throttle.take(buckets(email, from, known))) {
            case Answer.Wait wait -> Outcome.refused("identity.signIn.wait", wait.minutes());
            case Answer.Go go -> crowd(email, password, known != null, go);
        };
    }

    /**
     * So many networks try one account that waiting would not help its owner: other ways in, which
     * nobody can guess, stay open to them.
     */
    private Outcome<UUID> crowd(EmailAddress email, String password, boolean known, Answer.Go go) {
        if (known) {
            return compare(email, password, Line.KNOWN, go);
        }
        return switch (throttle.take(new Bucket(Limits.CROWD, email.key()))) {
            case Answer.Wait any -> Outcome.refused("identity.signIn.crowd");
            case Answer.Go(var more) ->
                    compare(
                            email,
                            password,
                            Line.NEWCOMERS,
                            new Answer.Go(
                                    Stream.concat(go.taken().stream(), more.stream()).toList()));
        };
    }

    private Outcome<UUID> compare(EmailAddress email, String password, Line line, Answer.Go go) {
        Optional<AccountTable.Credentials> found = accounts.credentials(email);
        String hash = found.map(AccountTable.Credentials::password).orElse(null);
        Optional<Boolean> same = passwords.matches(password, hash, line);
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

    /** A known browser has attempts of its own; a network has some for each account, and in all. */
    private static Bucket[] buckets(EmailAddress email, String from, @Nullable String device) {
        return device != null
                ? new Bucket[] {new Bucket(Limits.DEVICE, email.key(), device)}
                : new Bucket[] {
                    new Bucket(Limits.ADDRESS, Throttle.network(from)),
                    new Bucket(Limits.ACCOUNT, email.key(), Throttle.network(from))
                };
    }
}
