package org.parvis.cases;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.parvis.kernel.CanonicalJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payloads to and from canonical JSON (RFC 8785). What is written is of today's schema; what is
 * read passes through the upcasters of its kind first, one schema at a time.
 */
@Component
class ActCodec {
    private static final Map<String, Class<? extends ActContent>> KINDS =
            Map.ofEntries(
                    Map.entry("received", ActContent.Received.class),
                    Map.entry("assigned", ActContent.Assigned.class),
                    Map.entry("asked", ActContent.Asked.class),
                    Map.entry("answered", ActContent.Answered.class),
                    Map.entry("wrote", ActContent.Wrote.class),
                    Map.entry("noted", ActContent.Noted.class),
                    Map.entry("extended", ActContent.Extended.class),
                    Map.entry("third-party-notified", ActContent.ThirdPartyNotified.class),
                    Map.entry("third-party-commented", ActContent.ThirdPartyCommented.class),
                    Map.entry("third-party-silent", ActContent.ThirdPartySilent.class),
                    Map.entry("fee-estimated", ActContent.FeeEstimated.class),
                    Map.entry("prepared", ActContent.Prepared.class),
                    Map.entry("decided", ActContent.Decided.class),
                    Map.entry("effected", ActContent.Effected.class),
                    Map.entry("contested", ActContent.Contested.class),
                    Map.entry("withdrawn", ActContent.Withdrawn.class),
                    Map.entry("closed", ActContent.Closed.class),
                    Map.entry("disposed", ActContent.Disposed.class));

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private final Upcasters upcasters;

    ActCodec(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    byte[] write(ActContent content) {
        return CanonicalJson.bytes(plain(content));
    }

    /** The same as plain values. */
    Map<String, Object> plain(ActContent content) {
        return json.convertValue(content, MAP);
    }

    ActContent read(String kind, int schema, byte[] payload) {
        Class<? extends ActContent> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("Unknown kind of act: " + kind);
        }
        if (upcasters.isCurrent(kind, schema)) {
            return json.readValue(payload, type);
        }
        Map<String, Object> written =
                json.readValue(new String(payload, StandardCharsets.UTF_8), MAP);
        return json.convertValue(upcasters.upcast(kind, schema, written), type);
    }
}
