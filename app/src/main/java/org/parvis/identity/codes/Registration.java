package org.parvis.identity.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountResult;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.PersonName;
import org.parvis.identity.Sessions;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.passwords.PasswordRules;
import org.parvis.identity.passwords.Passwords;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens an account, or gives one a new password, once the code sent by e-mail was typed. */
@Component
class Registration {
    private final Scenes scenes;
    private final Codes codes;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final Ways ways;
    private final Sessions sessions;
    private final PasswordRules rules;

    Registration(
            Scenes scenes,
            Codes codes,
            AccountTable accounts,
            Passwords passwords,
            PasswordRules rules,
            Ways ways,
            Sessions sessions) {
        this.scenes = scenes;
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.ways = ways;
        this.sessions = sessions;
    }

    /** Opens the account of the address that the code was sent to. */
    AccountResult open(
            Codes.Waiting waiting, String code, String name, String password, String lang) {
        List<Problem> problems = new ArrayList<>();
        String cleanName = collect(problems, "name", PersonName.of(name));
        String clean =
                checked(problems, waiting, code, password, cleanName == null ? "" : cleanName);
        if (cleanName == null || clean == null) {
            return new AccountResult.ToCorrect(problems);
        }
        return hashed(
                clean,
                hash ->
                        scenes.in(
                                new IdentityScene(),
                                jdbc ->
                                        codes.redeem(jdbc, Purpose.SIGN_UP, waiting, code)
                                                .map(
                                                        proven ->
                                                                create(
                                                                        jdbc, proven, cleanName,
                                                                        lang, hash))));
    }

    /** Gives the account a new password and ends its sessions everywhere. */
    AccountResult changePassword(Codes.Waiting waiting, String code, String password) {
        List<Problem> problems = new ArrayList<>();
        String clean = checked(problems, waiting, code, password, "");
        if (clean == null) {
            return new AccountResult.ToCorrect(problems);
        }
        AccountResult result =
                hashed(
                        clean,
                        hash ->
                                scenes.in(
                                        new IdentityScene(),
                                        jdbc ->
                                                codes.redeem(jdbc, Purpose.PASSWORD, waiting, code)
                                                        .then(
                                                                proven ->
                                                                        replace(
                                                                                jdbc, proven,
                                                                                hash))));
        if (result instanceof AccountResult.Done(UUID account)) {
            sessions.endEverywhere(account);
        }
        return result;
    }

    private @Nullable String checked(
            List<Problem> problems,
            Codes.Waiting waiting,
            String code,
            String password,
            String name) {
        if (code.isBlank()) {
            problems.addFirst(new Problem("code", Refusal.of("identity.code.missing")));
        }
        String clean = collect(problems, "password", rules.check(password, waiting.email(), name));
        return problems.isEmpty() ? clean : null;
    }

    private AccountResult hashed(String password, Function<String, Outcome<UUID>> with) {
        Optional<String> hash = passwords.hash(password);
        if (hash.isEmpty()) {
            return AccountResult.correct("password", Refusal.of("identity.signIn.busy"));
        }
        try {
            return switch (with.apply(hash.get())) {
                case Outcome.Ok<UUID>(UUID account) -> new AccountResult.Done(account);
                case Outcome.Refused<UUID>(Refusal refusal) ->
                        AccountResult.correct("code", refusal);
            };
        } catch (DuplicateKeyException e) {
            // the same address was registered between the two steps: its code is used up
            return AccountResult.correct("code", Refusal.of("identity.code.gone"));
        }
    }

    private UUID create(
            JdbcClient jdbc, Codes.Proven proven, String name, String lang, String hash) {
        UUID id = Ids.next();
        accounts.create(jdbc, id, proven.email(), name, lang, hash);
        return id;
    }

    private Outcome<UUID> replace(JdbcClient jdbc, Codes.Proven proven, String hash) {
        UUID account = proven.account();
        if (account == null) {
            return Outcome.refused("identity.code.gone");
        }
        ways.setPassword(jdbc, account, hash);
        return Outcome.ok(account);
    }

    private static <T> @Nullable T collect(
            List<Problem> problems, String field, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> {
                problems.add(new Problem(field, refusal));
                yield null;
            }
        };
    }
}
