package org.parvis.opendata.tables;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How the rows of a JSON file lie in it, seen before any of them is taken.
 *
 * @param features whether they are features of GeoJSON, which lie somewhere
 */
record JsonLayout(Frame frame, boolean features) {
    /** Around the rows. */
    enum Frame {
        /** One list. */
        LIST,
        /** Nothing: one object after the other, each on its line. */
        LINES,
        /** A collection of GeoJSON. */
        COLLECTION
    }

    static final String FEATURES = "features";

    /** How programs write WGS 84, longitude first: the one way in which GeoJSON says places. */
    private static final Pattern DEGREES = Pattern.compile("CRS84|EPSG:(?:[0-9.]*:)?4326\\b");

    private static final Pattern NAMED = Pattern.compile("\"name\":\"([^\"\\\\]{1,80})\"");

    static JsonLayout of(JsonSource source) throws IOException {
        Look look = new Look();
        source.through(look::at);
        return look.layout();
    }

    /** The rows that lie in it so. */
    FileRows rows(JsonSource source) {
        return features ? new FeatureRows(source, frame) : new ObjectRows(source, frame);
    }

    /** Refuses places that are counted in another way than GeoJSON does. */
    static void measured(JsonParser parser, long number) {
        String system = JsonText.of(parser, number);
        if (!system.isEmpty() && !DEGREES.matcher(system).find()) {
            Matcher name = NAMED.matcher(system);
            throw new NoTable("opendata.refused.geo-crs", name.find() ? name.group(1) : "?");
        }
    }

    /** What the first look says. */
    private static final class Look {
        private Frame frame = Frame.LIST;
        private String type = "";
        private @Nullable String list;
        private boolean shaped;

        void at(JsonParser parser) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    object(parser);
                }
                return;
            }
            object(parser);
            boolean alone = parser.nextToken() == null;
            frame = alone && type.equals("FeatureCollection") ? Frame.COLLECTION : Frame.LINES;
            if (alone && frame == Frame.LINES && !feature() && list != null) {
                throw new NoTable("opendata.refused.json-inside", list);
            }
        }

        private void object(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "type" -> type = value == JsonToken.VALUE_STRING ? parser.getString() : "";
                    case "geometry" -> shaped = true;
                    default -> {}
                }
                if (value == JsonToken.START_ARRAY) {
                    listed(parser, name);
                } else if (value == JsonToken.START_OBJECT) {
                    parser.skipChildren();
                }
            }
        }

        private void listed(JsonParser parser, String name) {
            JsonToken first = parser.nextToken();
            if (list == null && first.isStructStart()) {
                list = name;
            }
            for (int open = 1; open > 0; parser.nextToken()) {
                JsonToken token = parser.currentToken();
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (open == 0) {
                    return;
                }
            }
        }

        private boolean feature() {
            return type.equals("Feature") && shaped;
        }

        JsonLayout layout() {
            return new JsonLayout(frame, frame == Frame.COLLECTION || feature());
        }
    }
}
