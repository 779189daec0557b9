package org.parvis.identity.sessions;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Opened;
import org.parvis.identity.SignedIn;
import org.parvis.identity.WayKind;
import org.springframework.core.convert.support.GenericConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a session is written in the database: JSON with a version, so that two releases of the
 * program can run side by side. Only identifiers can be written; a version that is not known reads
 * as nothing, and the person signs in again.
 */
final class SessionFormat {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private SessionFormat() {}

    /** What another release wrote and this one cannot read: nobody is signed in by it. */
    enum Unknown {
        VERSION
    }

    static GenericConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SessionFormat::write);
        conversion.addConverter(byte[].class, Object.class, SessionFormat::read);
        return conversion;
    }

    static byte[] write(Object value) {
        ObjectNode json = JSON.createObjectNode().put("v", VERSION);
        if (!(value instanceof SignedIn in)) {
            throw new IllegalArgumentException(
                    "A session holds identifiers only, not a " + value.getClass().getName());
        }
        json.put("account", in.account().toString());
        json.put("since", in.since().toString());
        if (in.member() != null) {
            json.put("member", in.member().toString());
        }
        json.put("by", in.opened().by().code());
        json.put("level", in.opened().level());
        json.put("proven", in.opened().proven().toString());
        json.put("device", in.opened().device());
        return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }

    static Object read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.path("v").asInt(0) != VERSION) {
                return Unknown.VERSION;
            }
            return signedIn(json);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Unknown.VERSION;
        }
    }

    private static SignedIn signedIn(JsonNode json) {
        Instant since = Instant.parse(json.path("since").asString(""));
        return new SignedIn(
                UUID.fromString(json.path("account").asString("")),
                id(json, "member"),
                since,
                opened(json, since));
    }

    /** A release before this one did not say how: then it was by a password, at sign-in. */
    private static Opened opened(JsonNode json, Instant since) {
        return new Opened(
                WayKind.of(json.path("by").asString(WayKind.PASSWORD.code())),
                json.path("level").asInt(1),
                json.has("proven") ? Instant.parse(json.path("proven").asString("")) : since,
                json.path("device").asString(""));
    }

    private static @Nullable UUID id(JsonNode json, String key) {
        return json.has(key) ? UUID.fromString(json.path(key).asString("")) : null;
    }
}
