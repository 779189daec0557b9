package org.parvis.plans;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.json.JsonMapper;

/** How plans and reports are written in the database: JSON of their components. */
public final class Stored {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            v ->
                                    v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                            .withFieldVisibility(Visibility.ANY)
                                            .withCreatorVisibility(Visibility.ANY))
                    .build();

    private Stored() {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
