package org.parvis.correspondence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By which door somebody is told. What they chose on their account comes first, then what they gave
 * with the request; what was chosen and is no longer there never leaves somebody without a notice.
 */
@Component
public class Channels {
    private final OwnAddresses addresses;
    private final Accounts accounts;

    Channels(OwnAddresses addresses, Accounts accounts) {
        this.addresses = addresses;
        this.accounts = accounts;
    }

    /**
     * What was given with a request, or chosen since in its file; nobody needs any of it.
     *
     * @param sms a number that was proved
     * @param chosen code of the channel that they chose for that file; none when they chose none
     */
    public record Given(
            @Nullable String email,
            @Nullable String postal,
            @Nullable String sms,
            @Nullable String chosen) {
        public Given(@Nullable String email, @Nullable String postal) {
            this(email, postal, null, null);
        }
    }

    /** The door of an account or, without one, of whoever gave that with their request. */
    public Route of(JdbcClient jobs, @Nullable UUID account, Given given) {
        if (account != null) {
            Optional<OwnAddresses.Choice> choice = addresses.choice(jobs, account);
            if (choice.isPresent()) {
                return chosen(jobs, account, choice.get()).orElseGet(() -> of(given));
            }
        }
        return of(given);
    }

    /** The postal address to which a letter goes when nothing else reached somebody. */
    public Optional<String> postal(JdbcClient jobs, @Nullable UUID account, Given given) {
        Optional<String> own =
                account == null ? Optional.empty() : addresses.find(jobs, account, Channel.PAPER);
        return own.or(() -> said(given.postal()));
    }

    private Optional<Route> chosen(JdbcClient jobs, UUID account, OwnAddresses.Choice choice) {
        return switch (choice.channel()) {
            case EMAIL ->
                    accounts.addressee(account)
                            .filter(known -> !known.withoutAddress())
                            .map(Account::email)
                            .map(to -> new Route.Email(to, choice.daily() ? account : null));
            case SMS -> addresses.find(jobs, account, Channel.SMS).map(Route.Sms::new);
            case PAPER -> addresses.find(jobs, account, Channel.PAPER).map(Route.Paper::new);
        };
    }

    private static Route of(Given given) {
        return chosen(given).orElseGet(() -> usual(given));
    }

    private static Optional<Route> chosen(Given given) {
        return Optional.ofNullable(given.chosen())
                .flatMap(Channel::of)
                .flatMap(
                        channel ->
                                switch (channel) {
                                    case EMAIL ->
                                            said(given.email())
                                                    .map(to -> new Route.Email(to, null));
                                    case SMS -> said(given.sms()).map(Route.Sms::new);
                                    case PAPER -> said(given.postal()).map(Route.Paper::new);
                                });
    }

    private static Route usual(Given given) {
        Optional<Route> mail = said(given.email()).map(to -> new Route.Email(to, null));
        return mail.or(() -> said(given.postal()).map(Route.Paper::new))
                .orElseGet(Route.Nowhere::new);
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
