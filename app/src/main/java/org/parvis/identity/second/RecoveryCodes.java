package org.parvis.identity.second;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.TypedCodes;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.passwords.Passwords;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ten codes to print, each good once, for the day the telephone is lost. They are kept as passwords
 * are. The first sign differs in all ten, so that one comparison is enough.
 */
@Component
public class RecoveryCodes {
    public static final int HOW_MANY = 10;
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** No letter that is read as a digit or as another letter. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Scenes scenes;
    private final Ways ways;
    private final Passwords passwords;

    public RecoveryCodes(Scenes scenes, Ways ways, Passwords passwords) {
        this.scenes = scenes;
        this.ways = ways;
        this.passwords = passwords;
    }

    /** Makes ten codes, which replace those there were; empty when too many people ask at once. */
    public Optional<List<String>> renew(UUID account) {
        List<String> codes = fresh();
        List<String> hashes = new ArrayList<>();
        for (String code : codes) {
            Optional<String> hash = passwords.hash(code);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        scenes.in(
                new IdentityScene(),
                jdbc -> {
                    Ways.lock(jdbc, account);
                    ways.add(jdbc, account, WayKind.RECOVERY, null, 0);
                    return replace(jdbc, account, codes, hashes);
                });
        return Optional.of(codes.stream().map(RecoveryCodes::written).toList());
    }

    /** Whether that is a code not used yet; it is used up with the answer. */
    Optional<Boolean> takes(UUID account, String typed) {
        String code = TypedCodes.signs(typed);
        String sign = code.isEmpty() ? "" : code.substring(0, 1);
        String hash = scenes.reading(new IdentityScene(), jdbc -> hash(jdbc, account, sign));
        return passwords
                .matches(code, hash.isEmpty() ? null : hash, Passwords.Line.NEWCOMERS)
                .map(right -> right && used(account, sign, hash));
    }

    private static String hash(JdbcClient jdbc, UUID account, String sign) {
        return jdbc.sql(
                        """
                        select hash from identity.recovery_codes
                        where account = :account and sign = :sign
                        """)
                .param("account", account)
                .param("sign", sign)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Of two requests that bring the same code, the database lets one take the row away. */
    private boolean used(UUID account, String sign, String hash) {
        boolean won =
                scenes.in(
                        new IdentityScene(),
                        jdbc ->
                                jdbc.sql(
                                                        """
                                                        delete from identity.recovery_codes
                                                        where account = :account and sign = :sign
                                                          and hash = :hash
                                                        """)
                                                .param("account", account)
                                                .param("sign", sign)
                                                .param("hash", hash)
                                                .update()
                                        == 1);
        if (won) {
            ways.used(account, WayKind.RECOVERY);
        }
        return won;
    }

    private static int replace(
            JdbcClient jdbc, UUID account, List<String> codes, List<String> hashes) {
        jdbc.sql("delete from identity.recovery_codes where account = :account")
                .param("account", account)
                .update();
        return jdbc.sql(
                        """
                        insert into identity.recovery_codes (account, sign, hash)
                        select :account, c.sign, c.hash
                        from unnest(:signs::text[], :hashes::text[]) as c (sign, hash)
                        """)
                .param("account", account)
                .param("signs", codes.stream().map(c -> c.substring(0, 1)).toArray(String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    private static List<String> fresh() {
        List<Character> firsts =
                SIGNS.chars()
                        .mapToObj(c -> (char) c)
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(firsts, RANDOM);
        return firsts.subList(0, HOW_MANY).stream().map(RecoveryCodes::beginning).toList();
    }

    private static String beginning(char first) {
        return first + random(LENGTH - 1);
    }

    /** Signs that nobody guesses and nobody misreads. */
    public static String random(int length) {
        StringBuilder code = new StringBuilder();
        while (code.length() < length) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static String written(String code) {
        return TypedCodes.grouped(code, GROUP);
    }
}
