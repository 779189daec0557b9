package org.parvis.disputes.explorer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as they travel in an address: sealed, so that logs, histories and whoever looks over a
 * shoulder learn nothing of them, and void after a day. Nothing is kept here; a page goes back and
 * forth like any other, without a script.
 */
@Component
class AnswersSeal {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final int LONGEST = 4_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> GIVEN =
            new TypeReference<>() {};

    /** No question has this name. */
    private static final String UNTIL = "@";

    private final Sealer sealer;
    private final InstantSource clock;

    AnswersSeal(Vault vault, InstantSource clock) {
        this.sealer = vault.installation("disputes.explorer");
        this.clock = clock;
    }

    String seal(Answers answers) {
        Map<String, String> all = new LinkedHashMap<>(answers.given());
        all.put(UNTIL, Long.toString(clock.instant().plus(LIFE).getEpochSecond()));
        byte[] plain = JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer.seal(plain, bound(answers.explorer())));
    }

    /** What it carries, while its day lasts; nothing of another explorer. */
    Optional<Answers> open(Explorer explorer, String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] plain = sealer.unseal(Base64.getUrlDecoder().decode(sealed), bound(explorer));
            Map<String, String> given = JSON.readValue(plain, GIVEN);
            String until = given.remove(UNTIL);
            return until != null
                            && Instant.ofEpochSecond(Long.parseLong(until)).isAfter(clock.instant())
                    ? Optional.of(Answers.of(explorer, given))
                    : Optional.empty();
        } catch (IllegalArgumentException | VaultException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static byte[] bound(Explorer explorer) {
        return explorer.code().getBytes(StandardCharsets.US_ASCII);
    }
}
