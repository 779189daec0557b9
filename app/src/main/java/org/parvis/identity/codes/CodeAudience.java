package org.parvis.identity.codes;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who a code is for. A message goes to the address that the account has, never to a spelling of it
 * that somebody typed: two spellings can be one account and two mailboxes. What is handed a {@code
 * JdbcClient} runs in its caller's transaction and scene.
 *
 * @param usable whether a code is of use there; else the message says what to do
 * @param account whose it is, when there is an account that is entered by its owner alone
 */
record CodeAudience(boolean usable, @Nullable UUID account, EmailAddress to) {
    private record Known(UUID id, String email, boolean demonstration, boolean byCode) {}

    static CodeAudience of(JdbcClient jdbc, Purpose purpose, EmailAddress typed) {
        Optional<Known> known =
                jdbc.sql(
                                """
                                select a.id, a.email, a.demonstration, w.id is not null as by_code
                                from identity.accounts a
                                left join identity.ways w on w.account = a.id and w.kind = 'email'
                                where a.email_key = :key
                                """)
                        .param("key", typed.key())
                        .query(Known.class)
                        .optional();
        UUID account = known.filter(k -> !k.demonstration()).map(Known::id).orElse(null);
        boolean opened = known.filter(Known::byCode).isPresent();
        boolean usable =
                purpose.forNewcomers()
                        ? known.isEmpty()
                        : account != null && (opened || !purpose.opens());
        EmailAddress to = known.map(k -> new EmailAddress(k.email(), typed.key())).orElse(typed);
        return new CodeAudience(usable, account, to);
    }
}
