package org.parvis.opendata.tables;

import java.io.IOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The objects of a JSON file that are its rows, one after the other. */
final class JsonItems {
    private final JsonParser parser;
    private final Item item;
    private long number;

    private JsonItems(JsonParser parser, Item item) {
        this.parser = parser;
        this.item = item;
    }

    /** Reads one object. */
    @FunctionalInterface
    interface Item {
        /** The parser stands at its beginning, and afterwards at its end. */
        void at(JsonParser parser, long number);
    }

    /** Goes through all of them from the beginning of the file. */
    static void each(JsonSource source, JsonLayout.Frame frame, Item item) throws IOException {
        source.through(parser -> new JsonItems(parser, item).each(frame));
    }

    private void each(JsonLayout.Frame frame) {
        switch (frame) {
            case LIST -> list();
            case LINES -> lines();
            case COLLECTION -> collection();
        }
    }

    private void list() {
        parser.nextToken();
        inside();
        if (parser.nextToken() != null) {
            throw new NoTable("opendata.refused.json-after", number);
        }
    }

    private void inside() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            one();
        }
    }

    private void lines() {
        while (parser.nextToken() != null) {
            one();
        }
    }

    private void collection() {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(JsonLayout.FEATURES) && value == JsonToken.START_ARRAY) {
                inside();
            } else if (name.equals("crs")) {
                JsonLayout.measured(parser, number);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void one() {
        number++;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new NoTable("opendata.refused.json-item", number);
        }
        item.at(parser, number);
    }
}
