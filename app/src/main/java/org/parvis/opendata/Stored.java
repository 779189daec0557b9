package org.parvis.opendata;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a table and its words, as the database holds it. */
public final class Stored {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Column>> COLUMNS = new TypeReference<>() {};

    private Stored() {}

    public static String written(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** What a room of this module keeps beside them. */
    public static <T> T as(Class<T> kind, String written) {
        return JSON.readValue(written, kind);
    }

    public static Description description(String written) {
        return JSON.readValue(written, Description.class);
    }

    public static TableFile file(String written) {
        return JSON.readValue(written, TableFile.class);
    }

    public static List<Column> columns(String written) {
        return JSON.readValue(written, COLUMNS);
    }
}
