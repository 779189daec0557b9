package org.parvis.payments;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a provider says as JSON: {@code event}, {@code attempt}, {@code outcome}, {@code cents}. */
final class ProviderWords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 200;

    private ProviderWords() {}

    /** Nothing where it is not such a word, whoever signed it. */
    static Optional<Said> read(String way, byte[] words) {
        try {
            JsonNode said = JSON.readTree(words);
            String event = said.path("event").asString("");
            UUID attempt = Ids.read(said.path("attempt").asString("")).orElse(null);
            Attempt.Step outcome = outcome(said.path("outcome").asString(""));
            JsonNode cents = said.path("cents");
            String currency = said.path("currency").asString("");
            return event.isEmpty()
                            || !plain(event)
                            || !plain(currency)
                            || attempt == null
                            || outcome == null
                            || !cents.canConvertToLong()
                    ? Optional.empty()
                    : Optional.of(
                            new Said(way, event, attempt, outcome, cents.longValue(), currency));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** What the database keeps as text. */
    private static boolean plain(String word) {
        return word.length() <= LONGEST && word.chars().noneMatch(Character::isISOControl);
    }

    private static Attempt.@Nullable Step outcome(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "captured" -> Attempt.Step.CAPTURED;
            case "declined" -> Attempt.Step.DECLINED;
            case "abandoned" -> Attempt.Step.ABANDONED;
            default -> null;
        };
    }
}
