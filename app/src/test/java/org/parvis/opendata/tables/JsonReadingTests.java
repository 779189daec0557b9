package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.opendata.ColumnType;
import org.parvis.testing.ProgramTest;
import tools.jackson.databind.json.JsonMapper;

/** A JSON is read as a table whatever its frame, and nothing of it is lost. */
@ProgramTest
class JsonReadingTests extends DroppedTables {
    private static final String BOOKS =
            """
            [{"titre": "Été", "pages": 120, "prix": 12.50, "lu": true, "paru": "2026-10-03"},
             {"titre": "007", "pages": null, "prix": 8, "lu": false, "paru": "2025-01-31"}]
            """;

    @Test
    void eachObjectIsARowAndEachKeyAColumn() throws Exception {
        Dropped read = dropped(BOOKS);
        assertThat(read.separator()).isEqualTo(TableReading.JSON);
        assertThat(names(read)).isEqualTo("titre pages prix lu paru");
        assertThat(types(read)).isEqualTo("text integer decimal boolean date");
        assertThat(cells(read).getFirst())
                .containsExactly("Été", "120", "12.50", "true", "2026-10-03");
        assertThat(cells(read).getLast())
                .containsExactly("007", null, "8.00", "false", "2025-01-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n",
                "{\"a\":1}\r\n{\"a\":2}",
                "{\"a\":1} {\"a\":2}",
                "\n\n[{\"a\":1},\n{\"a\":2}]\n\n",
                "[\n  {\n \"a\" : 1 } , { \"a\" : 2 }\n]"
            })
    void aListAndObjectsOnTheirLinesAreTheSameTable(String text) throws Exception {
        assertThat(cells(dropped(text)))
                .extracting(row -> row.getFirst())
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "windows-1252,"})
    void lettersAreReadWithTheirMarkAndWithout(String letters, String mark) throws Exception {
        String text = (mark == null ? "" : mark) + "[{\"né\": \"à Québec\"}]";
        Dropped read = outcome(text.getBytes(Charset.forName(letters))).orThrow();
        assertThat(names(read)).isEqualTo("né");
        assertThat(cells(read).getFirst()).containsExactly("à Québec");
    }

    static Stream<String> written() {
        return Stream.of(
                "12345678901234567890123456789",
                "0.1234567890123456789012345",
                "1e3",
                "1.5E-7",
                "-0",
                "-0.0",
                "9223372036854775808",
                "true",
                "12.50");
    }

    @ParameterizedTest
    @MethodSource("written")
    void aNumberKeepsTheDigitsThatItWasWrittenWith(String number) throws Exception {
        Dropped read = dropped("[{\"a\":" + number + ",\"b\":1},{\"a\":" + number + ",\"b\":2}]");
        assertThat(cells(read)).allMatch(row -> number.equals(row.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "+15",
                " 12 ",
                "1 234",
                "null",
                "NaN",
                "true",
                "12",
                "1.50",
                "=1+1",
                "<b>x</b>",
                "a,b;c\\td|e",
                "\\\"\\\\",
                "ligne\\nsuivante",
                "ligne\\r\\nsuivante",
                "seul\\rretour",
                "'",
                "é ñ \\u200f",
                "\\ud83d\\ude42",
                "{\\\"a\\\":1}",
                "[]"
            })
    void aTextStaysATextAndComesBackAsItWasWritten(String written) throws Exception {
        Dropped read = dropped("[{\"a\":\"" + written + "\",\"b\":1}]");
        String value = JsonMapper.shared().readValue("\"" + written + "\"", String.class);
        assertThat(read.columns().getFirst().type()).isEqualTo(ColumnType.TEXT);
        assertThat(cells(read).getFirst().getFirst()).isEqualTo(value);
    }

    @Test
    void aNumberBetweenQuotationMarksMayStillBeMadeANumber() throws Exception {
        var column = dropped("[{\"a\":\"12\"},{\"a\":\"13\"}]").columns().getFirst();
        assertThat(column.type()).isEqualTo(ColumnType.TEXT);
        assertThat(column.shape().fits(ColumnType.INTEGER)).isTrue();
    }

    @Test
    void nothingIsAnEmptyCellHoweverItIsSaid() throws Exception {
        Dropped read = dropped("[{\"a\":null,\"b\":1},{\"a\":\"\",\"b\":2},{\"b\":3}]");
        assertThat(cells(read)).allMatch(row -> row.getFirst() == null);
    }

    @Test
    void aColumnOfSeveralTypesIsText() throws Exception {
        Dropped read = dropped("[{\"a\":1},{\"a\":\"deux\"},{\"a\":true},{\"a\":[3]},{\"a\":4.0}]");
        assertThat(types(read)).isEqualTo("text");
        assertThat(cells(read))
                .extracting(row -> row.getFirst())
                .containsExactly("1", "deux", "true", "[3]", "4.0");
    }

    @Test
    void whatIsInsideACellStaysJsonWithAllItsDigits() throws Exception {
        String nested =
                "{\"b\":[1.50,12345678901234567890123,1e400,null,true,\"é\\\"\"],\"b\":{},\"\":[]}";
        Dropped read = dropped("[{\"a\": " + nested.replace(",", " , ") + "}]");
        assertThat(cells(read).getFirst()).containsExactly(nested);
    }

    @Test
    void aKeyThatComesLateIsAColumnLikeTheOthers() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int row = 1; row < 50_000; row++) {
            text.append("{\"a\":").append(row).append("}\n");
        }
        Dropped read = dropped(text + "{\"a\":50000,\"tard\":\"ici\"}");
        assertThat(read.rows()).isEqualTo(50_000);
        assertThat(read.columns().getLast().name()).isEqualTo("tard");
        assertThat(read.columns().getLast().shape().filled()).isEqualTo(1);
        assertThat(read.columns().getLast().shape().most().getFirst().value()).isEqualTo("ici");
    }

    @Test
    void theFirstThatDoesNotFitIsToldByItsObject() throws Exception {
        Dropped read = dropped("[" + "{\"n\":1,\"m\":\"a\\nb\"},".repeat(40) + "{\"n\":\"?\"}]");
        assertThat(read.columns().getFirst().shape().misfit(ColumnType.INTEGER))
                .hasFieldOrPropertyWithValue("line", 41L)
                .hasFieldOrPropertyWithValue("value", "?");
    }

    @Test
    void keysThatDifferLittleAreToldApart() throws Exception {
        assertThat(names(dropped("[{\"a\":1,\"A\":2,\" a \":3,\"\":4,\"_id\":5}]")))
                .isEqualTo("a A_2 a_3 colonne_4 _id_2");
    }

    @Test
    void theNameOfAFileDecidesNothing() throws Exception {
        assertThat(dropped("a,b\n1,2\n").separator()).isEqualTo("comma");
        assertThat(dropped("[id],{nom}\n1,2\n").separator()).isEqualTo("comma");
        assertThat(dropped("{id};[nom]\n1;2\n").separator()).isEqualTo("semicolon");
    }

    @Test
    void oneObjectAloneIsARow() throws Exception {
        assertThat(cells(dropped("{\"a\":1,\"b\":{\"c\":[]}}"))).hasSize(1);
    }
}
