package org.parvis.organizations.bodies;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How definitions of bodies and texts are written in the database: JSON of their components;
 * moments in UTC.
 */
public final class Stored {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            v ->
                                    v.withVisibility(
                                                    com.fasterxml.jackson.annotation
                                                            .PropertyAccessor.ALL,
                                                    Visibility.NONE)
                                            .withFieldVisibility(Visibility.ANY)
                                            .withCreatorVisibility(Visibility.ANY))
                    .build();

    private Stored() {}

    static String write(Organization organization) {
        return JSON.writeValueAsString(organization);
    }

    static Organization organization(String json) {
        return JSON.readValue(json, Organization.class);
    }

    static String write(Organization.Names names) {
        return JSON.writeValueAsString(names);
    }

    static Organization.Names names(String json) {
        return JSON.readValue(json, Organization.Names.class);
    }

    public static String write(Map<String, String> fields) {
        return JSON.writeValueAsString(fields);
    }

    public static Map<String, String> fields(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    public static String write(LocalizedText text) {
        return JSON.writeValueAsString(text.texts());
    }

    public static LocalizedText text(String json) {
        return new LocalizedText(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
