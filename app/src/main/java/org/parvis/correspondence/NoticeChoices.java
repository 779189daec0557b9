package org.parvis.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody decides about their notices. A channel is chosen once it has an address, and the
 * consent is written in the same transaction.
 */
@Component
class NoticeChoices {
    private static final String ACCOUNT_PAGE = "account-page";

    private final Scenes scenes;
    private final Accounts accounts;
    private final OwnAddresses addresses;
    private final PhoneProofs proofs;

    NoticeChoices(Scenes scenes, Accounts accounts, OwnAddresses addresses, PhoneProofs proofs) {
        this.scenes = scenes;
        this.accounts = accounts;
        this.addresses = addresses;
        this.proofs = proofs;
    }

    /** All that the page shows. */
    record Known(
            @Nullable String email,
            Optional<String> phone,
            Optional<Telephone> proving,
            Optional<String> postal,
            OwnAddresses.Choice choice,
            List<OwnAddresses.Consent> consents) {}

    Known known(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        new Known(
                                email(account).orElse(null),
                                addresses.find(sql, account, Channel.SMS),
                                proofs.waiting(sql, account),
                                addresses.find(sql, account, Channel.PAPER),
                                addresses.choice(sql, account).orElse(OwnAddresses.Choice.UNSAID),
                                addresses.consents(sql, account)));
    }

    private Optional<String> email(UUID account) {
        return accounts.own(account).filter(own -> !own.withoutAddress()).map(Account::email);
    }

    /** Chooses the door; one without an address is not open. */
    Outcome<Channel> choose(UUID account, String code, boolean daily) {
        Optional<Channel> channel = Channel.of(code);
        if (channel.isEmpty()) {
            return Outcome.refused("correspondence.refused.channel");
        }
        return scenes.in(
                new Scene.Person(account),
                sql ->
                        has(sql, account, channel.get())
                                ? choose(sql, account, channel.get(), daily)
                                : Outcome.refused(
                                        "correspondence.refused.without." + channel.get().code()));
    }

    private Outcome<Channel> choose(JdbcClient sql, UUID account, Channel channel, boolean daily) {
        Optional<OwnAddresses.Choice> before = addresses.choice(sql, account);
        addresses.choose(
                sql, account, new OwnAddresses.Choice(channel, daily && channel == Channel.EMAIL));
        before.filter(b -> b.channel() != channel)
                .ifPresent(b -> addresses.consent(sql, account, b.channel(), false, ACCOUNT_PAGE));
        if (before.isEmpty() || before.get().channel() != channel) {
            addresses.consent(sql, account, channel, true, ACCOUNT_PAGE);
        }
        return Outcome.ok(channel);
    }

    private boolean has(JdbcClient sql, UUID account, Channel channel) {
        return channel == Channel.EMAIL
                ? email(account).isPresent()
                : addresses.find(sql, account, channel).isPresent();
    }

    Outcome<Telephone> prove(UUID account, String typed, Words w) {
        return Telephone.of(typed).then(number -> proofs.send(account, number, w));
    }

    Outcome<Telephone> proved(UUID account, String code) {
        return scenes.in(
                new Scene.Person(account),
                sql ->
                        proofs.redeem(sql, account, code)
                                .map(
                                        number -> {
                                            addresses.keep(
                                                    sql, account, Channel.SMS, number.number());
                                            return number;
                                        }));
    }

    Outcome<PostalAddress> postal(UUID account, String typed) {
        return PostalAddress.of(typed)
                .map(
                        address ->
                                scenes.in(
                                        new Scene.Person(account),
                                        sql -> {
                                            addresses.keep(
                                                    sql, account, Channel.PAPER, address.text());
                                            return address;
                                        }));
    }

    /** Takes an address away; who had chosen it is told by mail again. */
    Outcome<Channel> remove(UUID account, String code) {
        Optional<Channel> channel = Channel.of(code).filter(c -> c != Channel.EMAIL);
        if (channel.isEmpty()) {
            return Outcome.refused("correspondence.refused.channel");
        }
        return scenes.in(
                new Scene.Person(account),
                sql -> {
                    boolean chosen =
                            addresses
                                    .choice(sql, account)
                                    .filter(c -> c.channel() == channel.get())
                                    .isPresent();
                    addresses.forget(sql, account, channel.get());
                    return chosen
                            ? choose(sql, account, Channel.EMAIL, false)
                            : Outcome.ok(channel.get());
                });
    }
}
