package org.parvis.opendata.tables;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Objects of JSON as rows: each key is a column, and an object in an object stays as JSON. */
final class ObjectRows implements FileRows {
    private final JsonSource source;
    private final JsonLayout.Frame frame;
    private final RowKeys keys = new RowKeys();

    ObjectRows(JsonSource source, JsonLayout.Frame frame) {
        this.source = source;
        this.frame = frame;
    }

    @Override
    public List<String> names() throws IOException {
        JsonItems.each(source, frame, this::note);
        return keys.names();
    }

    private void note(JsonParser parser, long number) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            keys.note(parser.currentName(), parser, number);
        }
        keys.counted();
    }

    @Override
    public void each(Taking taking) throws IOException {
        JsonItems.each(
                source,
                frame,
                (parser, number) -> {
                    keys.begin();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        keys.take(parser.currentName(), parser, number);
                    }
                    taking.row(keys.row(), number);
                });
    }

    @Override
    public BitSet words() {
        return keys.words();
    }
}
