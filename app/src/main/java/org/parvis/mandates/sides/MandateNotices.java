package org.parvis.mandates.sides;

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
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.Standing;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells both sides what becomes of a mandate. A mail names nobody: it leads to the account, where
 * whoever signs in reads who it is about. Each is put in the outbox in the transaction of what it
 * tells, in that scene.
 */
@Component
public class MandateNotices {
    private static final int MOST_MANAGERS = 20;

    private final Post post;
    private final Accounts accounts;
    private final MessageCatalogue messages;
    private final Mandates mandates;
    private final String site;

    MandateNotices(
            Post post,
            Accounts accounts,
            MessageCatalogue messages,
            Mandates mandates,
            Settings settings) {
        this.post = post;
        this.accounts = accounts;
        this.messages = messages;
        this.mandates = mandates;
        this.site = settings.publicUrl();
    }

    /** To an address that may have no account yet, or to those who manage the business asked. */
    public void proposed(JdbcClient sql, Mandate mandate, Proposer by, @Nullable EmailAddress to) {
        if (to != null) {
            send(sql, "proposed", mandate.id(), to.written(), by.lang());
            return;
        }
        UUID other = by.id().equals(mandate.principal()) ? mandate.firm() : mandate.principal();
        managers(sql, other)
                .forEach(one -> send(sql, "proposed", mandate.id(), one.email(), one.lang()));
    }

    void answered(JdbcClient sql, Mandate mandate, Standing to) {
        String what = to == Standing.REFUSED ? "refused" : "accepted";
        both(sql, what, mandate);
    }

    public void revoked(JdbcClient sql, Mandate mandate) {
        both(sql, "revoked", mandate);
    }

    public void decided(JdbcClient sql, Mandate mandate, boolean granted) {
        both(sql, granted ? "accepted" : "refused", mandate);
    }

    /** Some days before the end, so that nobody finds a closed door. */
    void ending(JdbcClient sql, Mandate mandate) {
        both(sql, "ending", mandate);
    }

    private void both(JdbcClient sql, String what, Mandate mandate) {
        Stream<Account> principal =
                mandate.kind() == PrincipalKind.BUSINESS
                        ? managers(sql, mandate.principal())
                        : account(mandate.principal()).stream();
        Stream<Account> holder =
                mandate.firm() != null
                        ? managers(sql, mandate.firm())
                        : account(mandate.holder()).stream();
        Stream.concat(principal, holder)
                .distinct()
                .forEach(to -> send(sql, what, mandate.id(), to.email(), to.lang()));
    }

    /** A business is told through those who manage it. */
    private Stream<Account> managers(JdbcClient sql, @Nullable UUID business) {
        return business == null
                ? Stream.empty()
                : sql
                        .sql("select m from mandates.managers(?, ?) m limit ?")
                        .param(business)
                        .param(mandates.today())
                        .param(MOST_MANAGERS)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .flatMap(id -> account(id).stream());
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
