package org.parvis.opendata.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The keys by which the objects of a file name their values, in the order in which they come: one
 * that only the last object has is a column like the others. Also one row at a time by them.
 */
final class RowKeys {
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final BitSet words = new BitSet();
    private final BitSet said = new BitSet();
    private String[] row = {};
    private long rows;

    /** Notes the key that the parser stands on, and goes past its value. */
    void note(String key, JsonParser parser, long number) {
        parser.nextToken();
        parser.skipChildren();
        add(key, number);
    }

    void add(String key, long number) {
        places.putIfAbsent(key, places.size());
        if (places.size() > CellPass.MOST_COLUMNS) {
            throw new NoTable("opendata.refused.keys", number, CellPass.MOST_COLUMNS);
        }
    }

    /** One more object was gone through. */
    void counted() {
        rows++;
    }

    List<String> names() {
        CellPass.bounded(rows, places.size());
        return List.copyOf(places.keySet());
    }

    void begin() {
        row = new String[places.size()];
        Arrays.fill(row, "");
        said.clear();
    }

    /** Takes the value of the key that the parser stands on. */
    void take(String key, JsonParser parser, long number) {
        boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
        String value = JsonText.of(parser, number);
        int place = put(key, value, number);
        if (text && !value.isEmpty()) {
            words.set(place);
        }
    }

    /** Where it stands; an object that says one thing twice is not understood. */
    int put(String key, String value, long number) {
        int place = places.getOrDefault(key, 0);
        if (said.get(place)) {
            throw new NoTable("opendata.refused.json-twice", number, key);
        }
        said.set(place);
        row[place] = value;
        return place;
    }

    List<String> row() {
        return new ArrayList<>(Arrays.asList(row));
    }

    BitSet words() {
        return words;
    }
}
