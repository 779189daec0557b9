package org.parvis.cases.kinds;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.kernel.CanonicalJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payloads to and from canonical JSON (RFC 8785). What is written is of today's schema; what is
 * read passes through the upcasters of its kind first, one schema at a time. What cannot be read is
 * kept unread, never thrown.
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
    private final KindRegister kinds;

    public ActCodec(Upcasters upcasters, KindRegister kinds) {
        this.upcasters = upcasters;
        this.kinds = kinds;
    }

    public byte[] write(Payload said) {
        return CanonicalJson.bytes(plain(said));
    }

    /**
     * The same of an act that leads there. One of a module that may be off one day says itself what
     * its person may read of it, and what it changed of the head, which is derived from acts alone.
     */
    public byte[] write(Payload said, State to) {
        ActKind<?> kind = said.kind();
        if (KindNames.isOfCases(kind.name())) {
            return write(said);
        }
        Map<String, Object> written = plain(said);
        if (kind.beyondBody()) {
            written.put(KindNames.TOLD, List.copyOf(new TreeSet<>(kind.told())));
        }
        written.put(KindNames.HEAD, plain(new Unread.Head(to, kind.due(said), kind.outcome(said))));
        return CanonicalJson.bytes(written);
    }

    /** What somebody inside reads of it who is not of the body, as plain values. */
    public Map<String, Object> told(Payload said) {
        if (said instanceof Unread unread) {
            return unread.fields();
        }
        Map<String, Object> told = plain(said);
        told.keySet().retainAll(said.kind().told());
        return told;
    }

    private Map<String, Object> plain(Object said) {
        return json.convertValue(said, MAP);
    }

    public boolean knows(Payload said) {
        return kinds.knows(said);
    }

    /**
     * The kind of an act whose words were erased; of one that is not known, the cautious choice.
     */
    public ActKind<?> kind(String name) {
        return kinds.find(name).orElse(Unread.WITHIN);
    }

    public Payload read(String name, int schema, byte[] payload) {
        ActKind<?> kind = kinds.find(name).orElse(null);
        if (kind == null || schema > kind.schema()) {
            return unread(payload);
        }
        try {
            Payload said = read(kind, schema, payload);
            return said == null ? unread(payload) : said;
        } catch (JacksonException e) {
            return unread(payload);
        }
    }

    private @Nullable Payload read(ActKind<?> kind, int schema, byte[] payload) {
        return upcasters.isCurrent(kind.name(), schema)
                ? json.readValue(payload, kind.type())
                : json.convertValue(
                        upcasters.upcast(kind.name(), schema, written(payload)), kind.type());
    }

    private Map<String, Object> written(byte[] payload) {
        Map<String, Object> fields =
                json.readValue(new String(payload, StandardCharsets.UTF_8), MAP);
        return fields == null ? Map.of() : fields;
    }

    private Unread unread(byte[] payload) {
        try {
            Map<String, Object> fields = new LinkedHashMap<>(written(payload));
            Unread.Head head = json.convertValue(fields.get(KindNames.HEAD), Unread.Head.class);
            boolean shown = fields.get(KindNames.TOLD) instanceof List<?>;
            fields.keySet().retainAll(names(fields));
            return new Unread(shown, fields, head == null ? Unread.NOTHING : head);
        } catch (JacksonException e) {
            return new Unread(false, Map.of(), Unread.NOTHING);
        }
    }

    private static List<?> names(Map<String, Object> fields) {
        return fields.get(KindNames.TOLD) instanceof List<?> names ? names : List.of();
    }
}
