package org.parvis.registers;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a register said, as sealed bytes that open for its own draft only. */
@Component
class KnownContent {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sealer sealer;

    KnownContent(Vault vault) {
        this.sealer = vault.installation("registers.known");
    }

    /**
     * One reading.
     *
     * @param keys by which it was made: other keys make it worthless
     * @param outcome {@code found}, {@code unknown}, or why it was silent
     */
    record Kept(
            Map<String, String> keys,
            String outcome,
            @Nullable String on,
            Map<String, Object> values,
            Map<String, Standing.Settled> settled) {

        Kept settling(String question, Standing.Settled how) {
            Map<String, Standing.Settled> all = new TreeMap<>(settled);
            all.put(question, how);
            return new Kept(keys, outcome, on, values, all);
        }
    }

    byte[] seal(UUID draft, Kept kept) {
        Map<String, Object> plain = new TreeMap<>();
        plain.put("keys", kept.keys());
        plain.put("outcome", kept.outcome());
        if (kept.on() != null) {
            plain.put("on", kept.on());
        }
        plain.put("values", kept.values());
        Map<String, Object> settled = new TreeMap<>();
        kept.settled()
                .forEach(
                        (question, how) ->
                                settled.put(
                                        question,
                                        Map.of("confirmed", how.confirmed(), "note", how.note())));
        plain.put("settled", settled);
        return sealer.seal(CanonicalJson.bytes(plain), Ids.bytes(draft));
    }

    Kept open(UUID draft, byte[] sealed) {
        return JSON.readValue(sealer.unseal(sealed, Ids.bytes(draft)), Kept.class);
    }
}
