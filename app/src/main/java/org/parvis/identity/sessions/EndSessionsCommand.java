package org.parvis.identity.sessions;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Command;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * {@code ./run end-sessions EMAIL} or {@code everybody}: whoever is signed in is out at their next
 * request, on every node. For a stolen device, an account in wrong hands, or a secret that leaked.
 */
@Component
class EndSessionsCommand implements Command {
    private static final String EVERYBODY = "everybody";

    private final Scenes scenes;

    EndSessionsCommand(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String name() {
        return "end-sessions";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        if (words.size() != 1) {
            return refused(out, "Say the e-mail address of an account, or everybody.");
        }
        if (words.getFirst().equals(EVERYBODY)) {
            return said(out, end(null));
        }
        return EmailAddress.of(words.getFirst()) instanceof Outcome.Ok<EmailAddress>(var address)
                ? account(address)
                        .map(account -> said(out, end(account)))
                        .orElseGet(() -> refused(out, "No account has this address."))
                : refused(out, "This is no e-mail address.");
    }

    private Optional<UUID> account(EmailAddress address) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql("select id from identity.accounts where email_key = :key")
                                .param("key", address.key())
                                .query(UUID.class)
                                .optional());
    }

    /** Those of one account, or of all; returns how many. */
    private int end(@Nullable UUID account) {
        return scenes.job(
                jobs ->
                        account == null
                                ? jobs.sql("delete from identity.sessions").update()
                                : jobs.sql(
                                                "delete from identity.sessions where principal_name = :account")
                                        .param("account", account.toString())
                                        .update());
    }

    private static boolean said(PrintStream out, int ended) {
        out.printf(
                "Ended: %d. Each is refused at its next request; signing in again stays possible.%n",
                ended);
        return true;
    }

    private static boolean refused(PrintStream out, String why) {
        out.println("No session was ended. " + why);
        return false;
    }
}
