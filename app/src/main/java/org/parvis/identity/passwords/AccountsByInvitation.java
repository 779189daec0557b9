package org.parvis.identity.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountResult;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.InvitedAccounts;
import org.parvis.identity.PersonName;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens the account of whoever was invited, with a password. */
@Component
class AccountsByInvitation implements InvitedAccounts {
    private final Scenes scenes;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final PasswordRules rules;

    AccountsByInvitation(
            Scenes scenes, AccountTable accounts, Passwords passwords, PasswordRules rules) {
        this.rules = rules;
        this.scenes = scenes;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Optional<UUID> at(EmailAddress email) {
        return accounts.credentials(email).map(AccountTable.Credentials::account);
    }

    @Override
    public AccountResult open(EmailAddress email, String name, String password, String lang) {
        List<Problem> problems = new ArrayList<>();
        String cleanName = take(problems, "name", PersonName.of(name));
        String clean = take(problems, "password", rules.check(password, email, cleanName));
        if (!problems.isEmpty()) {
            return new AccountResult.ToCorrect(problems);
        }
        return passwords
                .hash(clean)
                .map(hash -> create(email, cleanName, lang, hash))
                .orElseGet(
                        () ->
                                AccountResult.correct(
                                        "password", Refusal.of("identity.signIn.busy")));
    }

    private AccountResult create(EmailAddress email, String name, String lang, String hash) {
        UUID id = Ids.next();
        try {
            return scenes.in(
                    new IdentityScene(),
                    jdbc -> {
                        accounts.create(jdbc, id, email, name, lang, hash);
                        return new AccountResult.Done(id);
                    });
        } catch (DuplicateKeyException e) {
            return AccountResult.correct("name", Refusal.of("identity.account.meanwhile"));
        }
    }

    private static String take(List<Problem> problems, String field, Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Ok<String>(String value) -> value;
            case Outcome.Refused<String>(Refusal refusal) -> {
                problems.add(new Problem(field, refusal));
                yield "";
            }
        };
    }
}
