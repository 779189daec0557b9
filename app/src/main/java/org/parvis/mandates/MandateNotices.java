package org.parvis.mandates;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Ids;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells both sides what becomes of a mandate. A mail names nobody: it leads to the account, where
 * whoever signs in reads who it is about.
 */
@Component
class MandateNotices {
    private final Post post;
    private final Accounts accounts;
    private final MessageCatalogue messages;
    private final String site;

    MandateNotices(Post post, Accounts accounts, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.accounts = accounts;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    /** To an address that may have no account yet. */
    void proposed(JdbcClient sql, Mandate mandate, EmailAddress to, String lang) {
        send(sql, "proposed", mandate.id(), to.written(), lang);
    }

    void answered(JdbcClient sql, Mandate mandate, Standing to) {
        String what = to == Standing.REFUSED ? "refused" : "accepted";
        both(sql, what, mandate);
    }

    void revoked(JdbcClient sql, Mandate mandate) {
        both(sql, "revoked", mandate);
    }

    void decided(JdbcClient sql, Mandate mandate, boolean granted) {
        both(sql, granted ? "accepted" : "refused", mandate);
    }

    /** Some days before the end, so that nobody finds a closed door. */
    void ending(JdbcClient sql, Mandate mandate) {
        both(sql, "ending", mandate);
    }

    private void both(JdbcClient sql, String what, Mandate mandate) {
        Stream.of(account(mandate.principal()), account(mandate.holder()))
                .flatMap(Optional::stream)
                .forEach(to -> send(sql, what, mandate.id(), to.email(), to.lang()));
    }

    private Optional<Account> account(@Nullable UUID side) {
        return Optional.ofNullable(side).flatMap(accounts::addressee);
    }

    private void send(JdbcClient sql, String what, UUID mandate, String address, String lang) {
        Words w = messages.forLanguage(messages.languages().contains(lang) ? lang : "fr");
        post.send(
                sql,
                Message.email(
                        "mandate-" + what,
                        null,
                        address,
                        w.lang(),
                        w.say("mandates.mail." + what + ".subject"),
                        String.join(
                                "\n\n",
                                w.say("mandates.mail." + what + ".text"),
                                site + MandatePaths.list(w.lang())),
                        "mandate:" + what + ":" + mandate + ":" + Ids.next()));
    }
}
