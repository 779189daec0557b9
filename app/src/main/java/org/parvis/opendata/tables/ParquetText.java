package org.parvis.opendata.tables;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Lists and objects in a cell of a Parquet, as JSON. */
final class ParquetText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = JSON.createGenerator(text);
    private final long number;

    private ParquetText(long number) {
        this.number = number;
    }

    /**
     * @param number of the row that it is in
     */
    static String of(@Nullable Object value, long number) throws SQLException {
        if (value == null) {
            return "";
        }
        ParquetText nested = new ParquetText(number);
        nested.write(value);
        nested.json.close();
        return nested.text.toString();
    }

    private void write(@Nullable Object value) throws SQLException {
        if (text.getBuffer().length() > CellPass.LONGEST_ROW) {
            throw new NoTable("opendata.refused.row", number, CellPass.LONGEST_ROW);
        }
        switch (value) {
            case null -> json.writeNull();
            case DuckDBStruct struct -> object(struct.getMap());
            case Map<?, ?> map -> object(map);
            case Array list -> list((Object[]) list.getArray());
            case Boolean yes -> json.writeBoolean(yes);
            case Byte n -> json.writeNumber(n.longValue());
            case Short n -> json.writeNumber(n.longValue());
            case Integer n -> json.writeNumber(n);
            case Long n -> json.writeNumber(n);
            case BigInteger n -> json.writeNumber(n);
            case BigDecimal n -> json.writeNumber(n);
            case Float n when Float.isFinite(n) -> json.writeNumber(n);
            case Double n when Double.isFinite(n) -> json.writeNumber(n);
            default -> json.writeString(value.toString());
        }
    }

    private void object(Map<?, ?> members) throws SQLException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.writeName(String.valueOf(member.getKey()));
            write(member.getValue());
        }
        json.writeEndObject();
    }

    private void list(@Nullable Object[] values) throws SQLException {
        json.writeStartArray();
        for (Object value : values) {
            write(value);
        }
        json.writeEndArray();
    }
}
