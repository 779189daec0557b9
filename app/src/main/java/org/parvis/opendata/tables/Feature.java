package org.parvis.opendata.tables;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Goes through one feature of GeoJSON: where it lies, and what is said of it. */
final class Feature {
    private final JsonParser parser;
    private final long number;
    private final Said said;
    private final Set<String> members = new HashSet<>();
    private boolean is;
    private @Nullable GeoShape shape;

    private Feature(JsonParser parser, long number, Said said) {
        this.parser = parser;
        this.number = number;
        this.said = said;
    }

    /** Takes what is said of it. */
    @FunctionalInterface
    interface Said {
        /** The parser stands on the key, and afterwards at the end of its value. */
        void of(String key, JsonParser parser, long number);
    }

    /** Where it lies; nothing when it lies nowhere. */
    static @Nullable GeoShape read(JsonParser parser, long number, Said said) {
        Feature feature = new Feature(parser, number, said);
        feature.read();
        return feature.shape;
    }

    private void read() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (!members.add(name)) {
                throw new NoTable("opendata.refused.json-twice", number, name);
            }
            member(name);
        }
        if (!is) {
            throw new NoTable("opendata.refused.geo-feature", number);
        }
    }

    private void member(String name) {
        switch (name) {
            case "type" -> {
                parser.nextToken();
                is = JsonText.of(parser, number).equals("Feature");
            }
            case "geometry" -> geometry();
            case "properties" -> properties();
            case "crs" -> {
                parser.nextToken();
                JsonLayout.measured(parser, number);
            }
            case "bbox" -> {
                parser.nextToken();
                parser.skipChildren();
            }
            // its number and what a program adds beside: kept like the rest
            default -> said.of(FeatureRows.OWN + name, parser, number);
        }
    }

    private void geometry() {
        JsonToken value = parser.nextToken();
        switch (value) {
            case VALUE_NULL -> {}
            case START_OBJECT -> shape = GeoShape.of(JsonText.of(parser, number), number);
            default -> throw new NoTable("opendata.refused.geo-shape", number);
        }
    }

    private void properties() {
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (value != JsonToken.START_OBJECT) {
            throw new NoTable("opendata.refused.geo-feature", number);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            said.of(parser.currentName(), parser, number);
        }
    }
}
