package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A value of JSON as the text of a cell: each number with the digits that it was written with. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /**
     * The value that the parser stands on; empty when it says nothing.
     *
     * @param number of the row that it is in
     */
    static String of(JsonParser parser, long number) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> digits(parser, number);
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case START_OBJECT, START_ARRAY -> whole(parser, number);
            default -> "";
        };
    }

    /** NaN and what is without end are no numbers of JSON, though many programs write them. */
    private static String digits(JsonParser parser, long number) {
        if (parser.isNaN()) {
            throw new NoTable("opendata.refused.json-nan", number, parser.getString());
        }
        return parser.getString();
    }

    private static String whole(JsonParser parser, long number) {
        try (Bounded text = new Bounded(number);
                JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            int open = 0;
            do {
                JsonToken token = parser.currentToken();
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                copy(parser, token, json, number);
            } while (open > 0 && parser.nextToken() != null);
            json.flush();
            return text.toString();
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void copy(JsonParser parser, JsonToken token, JsonGenerator json, long number) {
        switch (token) {
            case START_OBJECT -> json.writeStartObject();
            case END_OBJECT -> json.writeEndObject();
            case START_ARRAY -> json.writeStartArray();
            case END_ARRAY -> json.writeEndArray();
            case PROPERTY_NAME -> json.writeName(parser.currentName());
            case VALUE_STRING -> json.writeString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(digits(parser, number));
            case VALUE_TRUE -> json.writeBoolean(true);
            case VALUE_FALSE -> json.writeBoolean(false);
            default -> json.writeNull();
        }
    }

    /** A text that ends where no row may be longer. */
    private static final class Bounded extends StringWriter {
        private final long number;

        private Bounded(long number) {
            this.number = number;
        }

        @Override
        public void write(char[] signs, int from, int length) {
            super.write(signs, from, length);
            bounded();
        }

        @Override
        public void write(String text, int from, int length) {
            super.write(text, from, length);
            bounded();
        }

        private void bounded() {
            if (getBuffer().length() > CellPass.LONGEST_ROW) {
                throw new NoTable("opendata.refused.row", number, CellPass.LONGEST_ROW);
            }
        }
    }
}
