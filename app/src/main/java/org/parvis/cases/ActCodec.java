package org.parvis.cases;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final Map<String, Class<? extends ActContent>> KINDS = kinds();

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

    /** Every record of an act by the name it bears; a change of decision bears the change's. */
    private static Map<String, Class<? extends ActContent>> kinds() {
        Map<String, Class<? extends ActContent>> kinds = new HashMap<>();
        DecisionChange.acts().forEach(act -> kinds.put(act, AfterAct.DecisionChanged.class));
        records(ActContent.class)
                .filter(type -> type != AfterAct.DecisionChanged.class)
                .forEach(type -> kinds.put(type.getAnnotation(JsonTypeName.class).value(), type));
        return Map.copyOf(kinds);
    }

    private static Stream<Class<? extends ActContent>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ActCodec::records)
                : Stream.of(type.asSubclass(ActContent.class));
    }
}
