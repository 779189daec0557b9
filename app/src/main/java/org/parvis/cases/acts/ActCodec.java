package org.parvis.cases.acts;

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
public class ActCodec {
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

    /** What the person of the file may read of it, as plain values. */
    public Map<String, Object> forPerson(ActContent content) {
        return ActKinds.of(content.kind()).audience().forPerson(plain(content));
    }

    private Map<String, Object> plain(ActContent content) {
        return json.convertValue(content, MAP);
    }

    ActContent read(String kind, int schema, byte[] payload) {
        Class<? extends ActContent> type = ActKinds.of(kind).type();
        if (upcasters.isCurrent(kind, schema)) {
            return json.readValue(payload, type);
        }
        Map<String, Object> written =
                json.readValue(new String(payload, StandardCharsets.UTF_8), MAP);
        return json.convertValue(upcasters.upcast(kind, schema, written), type);
    }
}
