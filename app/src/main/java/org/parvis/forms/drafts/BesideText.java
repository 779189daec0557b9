package org.parvis.forms.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside the answers of a draft, as sealed bytes that open for that draft only. */
@Component
class BesideText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Waiting(Map<String, List<String>> typed, String kind, String by, String on) {}

    private record From(String kind, String by, String on, String digest) {}

    private record Kept(Map<String, Waiting> proposed, Map<String, From> origins) {}

    private final Sealer sealer;

    BesideText(Vault vault) {
        this.sealer = vault.installation("forms.beside");
    }

    /** Nothing at all when there is nothing to keep, as in most drafts. */
    byte @Nullable [] seal(UUID draft, Beside beside) {
        if (beside.isEmpty()) {
            return null;
        }
        Map<String, Object> proposed = new TreeMap<>();
        beside.proposed()
                .forEach(
                        (path, proposal) ->
                                proposed.put(
                                        path,
                                        Map.of(
                                                "typed",
                                                proposal.typed().plain(),
                                                "kind",
                                                proposal.kind().name(),
                                                "by",
                                                proposal.by(),
                                                "on",
                                                proposal.on().toString())));
        Map<String, Object> origins = new TreeMap<>();
        beside.origins()
                .forEach(
                        (path, origin) ->
                                origins.put(
                                        path,
                                        Map.of(
                                                "kind",
                                                origin.kind().name(),
                                                "by",
                                                origin.by(),
                                                "on",
                                                origin.on().toString(),
                                                "digest",
                                                origin.digest())));
        byte[] plain = CanonicalJson.bytes(Map.of("proposed", proposed, "origins", origins));
        return sealer.seal(plain, Ids.bytes(draft));
    }

    Beside open(UUID draft, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Beside.NOTHING;
        }
        Kept kept = JSON.readValue(sealer.unseal(sealed, Ids.bytes(draft)), Kept.class);
        Map<String, Beside.Proposal> proposed = new TreeMap<>();
        kept.proposed()
                .forEach(
                        (path, waiting) ->
                                proposed.put(
                                        path,
                                        new Beside.Proposal(
                                                new Typed(waiting.typed()),
                                                Origin.Kind.valueOf(waiting.kind()),
                                                waiting.by(),
                                                Instant.parse(waiting.on()))));
        Map<String, Origin> origins = new TreeMap<>();
        kept.origins()
                .forEach(
                        (path, from) ->
                                origins.put(
                                        path,
                                        new Origin(
                                                Origin.Kind.valueOf(from.kind()),
                                                from.by(),
                                                Instant.parse(from.on()),
                                                from.digest())));
        return new Beside(proposed, origins);
    }
}
