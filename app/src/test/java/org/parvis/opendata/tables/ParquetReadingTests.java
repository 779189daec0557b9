package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.opendata.ColumnType;
import org.parvis.testing.ProgramTest;

/** A Parquet is read value by value; one that is broken or made to do harm is refused. */
@ProgramTest
class ParquetReadingTests extends DroppedTables {
    @TempDir Path folder;

    private byte[] parquet(String select) throws Exception {
        return parquet(select, "compression zstd");
    }

    private byte[] parquet(String select, String options) throws Exception {
        Path file = folder.resolve("table.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement made = duck.createStatement()) {
            made.execute(
                    "copy (" + select + ") to '" + file + "' (format parquet, " + options + ")");
        }
        return Files.readAllBytes(file);
    }

    private Dropped read(String select) throws Exception {
        return outcome(parquet(select)).orThrow();
    }

    @Test
    void typesAreThoseOfTheFileAndTextStaysText() throws Exception {
        Dropped read =
                read(
                        "select '007' as code, 12 as n, 12.50::decimal(9,2) as prix, true as lu,"
                                + " date '2026-10-03' as jour, timestamp '2026-10-03 09:30:00' as"
                                + " moment, null::varchar as vide");
        assertThat(read.separator()).isEqualTo(TableReading.PARQUET);
        assertThat(names(read)).isEqualTo("code n prix lu jour moment vide");
        assertThat(types(read)).isEqualTo("text integer decimal boolean date moment text");
        assertThat(cells(read).getFirst())
                .containsExactly(
                        "007", "12", "12.50", "true", "2026-10-03", "2026-10-03 09:30:00", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "'-9223372036854775808'::bigint ! -9223372036854775808",
                "18446744073709551615::ubigint ! 18446744073709551615",
                "1234567890123456789012345678.0123456789::decimal(38,10) !"
                        + " 1234567890123456789012345678.0123456789",
                "0.1::double ! 0.1",
                "0.1::float ! 0.1",
                "1e-7::double ! 0.0000001",
                "1e20::double ! 100000000000000000000",
                "1e300::double ! 1e+300",
                "'NaN'::double ! nan",
                "'-infinity'::double ! -inf",
                "timestamptz '2026-10-03 09:30:00-04:00' ! 2026-10-03T13:30:00Z",
                "timestamp_ns '2026-10-03 09:30:00.123456789' ! 2026-10-03 09:30:00.123456789",
                "time '09:30:00' ! 09:30:00",
                "date '0001-01-01' ! 0001-01-01",
                "uuid '0190c8f2-0000-7000-8000-000000000001' !"
                        + " 0190c8f2-0000-7000-8000-000000000001",
                "'x'::enum('x','y') ! x",
                "[1,null,3] ! [1,null,3]",
                "['a','é\"'] ! [\"a\",\"é\\\"\"]",
                "[1.50::decimal(30,2), 12345678901234567890123456.01] !"
                        + " [1.50,12345678901234567890123456.01]",
                "{'a': 1, 'b': {'c': ['x']}} ! {\"a\":1,\"b\":{\"c\":[\"x\"]}}",
                "map {'k': 1.50::decimal(4,2)} ! {\"k\":1.50}",
                "[date '2026-10-03'] ! [\"2026-10-03\"]",
                "{'a': 0.1::double, 'b': 'nan'::double} ! {\"a\":0.1,\"b\":\"NaN\"}"
            })
    void eachValueComesBackAsItWas(String value, String cell) throws Exception {
        Dropped read = read("select " + value + " as a, n from range(2) t(n)");
        assertThat(cells(read)).allMatch(row -> cell.equals(row.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", " 12 ", "12", "true", "NULL", "\"", "a,b;c", "=1+1", "é\n\r\nñ"})
    void aTextComesBackToTheLetter(String text) throws Exception {
        Dropped read = read("select '" + text + "' as a, 1 as b");
        assertThat(read.columns().getFirst().type()).isEqualTo(ColumnType.TEXT);
        assertThat(cells(read).getFirst().getFirst()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd", "lz4_raw", "brotli"})
    void eachUsualCodecIsRead(String codec) throws Exception {
        byte[] file =
                parquet(
                        "select n as a, 'mot ' || n as b from range(5000) t(n)",
                        "compression " + codec);
        Dropped read = outcome(file).orThrow();
        assertThat(read.rows()).isEqualTo(5_000);
        assertThat(cells(read).getLast()).containsExactly("999", "mot 999");
    }

    @Test
    void columnsOfBytesAreToldByTheirName() throws Exception {
        assertThat(refused(parquet("select 1 as a, 'x'::blob as contour")))
                .isEqualTo("parquet-bytes [contour]");
        assertThat(refused(parquet("select {'a': 'x'::blob} as objet")))
                .isEqualTo("parquet-bytes [objet]");
    }

    @Test
    void whatIsCutOrChangedIsRefused() throws Exception {
        byte[] file = parquet("select n as a, 'mot ' || n as b from range(5000) t(n)");
        assertThat(refused(Arrays.copyOf(file, file.length / 2))).startsWith("parquet ");
        assertThat(refused(Arrays.copyOf(file, 4))).startsWith("parquet ");
        assertThat(refused("PAR1PAR1".getBytes(StandardCharsets.US_ASCII))).startsWith("parquet ");
        byte[] sealed = file.clone();
        System.arraycopy("PARE".getBytes(StandardCharsets.US_ASCII), 0, sealed, 0, 4);
        System.arraycopy(
                "PARE".getBytes(StandardCharsets.US_ASCII), 0, sealed, sealed.length - 4, 4);
        assertThat(refused(sealed)).startsWith("parquet ");
    }

    @Test
    void aFooterThatLiesAboutItsLengthIsRefused() throws Exception {
        byte[] file = parquet("select n as a from range(50) t(n)");
        for (int length : new int[] {0, 1, file.length, Integer.MAX_VALUE, -1}) {
            byte[] lying = file.clone();
            ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(lying.length - 8, length);
            assertThat(refused(lying)).startsWith("parquet ");
        }
    }

    @Test
    void bytesThatAreChangedAnywhereNeverEndTheProgram() throws Exception {
        byte[] file = parquet("select n as a, 'mot ' || n as b from range(300) t(n)");
        for (int at = 4; at < file.length; at += 31) {
            byte[] changed = file.clone();
            changed[at] ^= 0x55;
            assertThat(refused(changed)).matches("(read|parquet|row|empty|name|wide).*");
        }
    }

    @Test
    void aSmallFileThatUnfoldsWithoutEndIsRefused() throws Exception {
        byte[] rows = parquet("select 'abc' as a from range(13000000)");
        assertThat(rows.length).isLessThan(1_000_000);
        assertThat(refused(rows)).isEqualTo("unfolded [12000000, 100000000]");
        String text = "(select repeat('x', 1000000) as v)";
        byte[] signs = parquet("select v as a from " + text + ", range(200)");
        assertThat(signs.length).isLessThan(50_000);
        assertThat(refused(signs)).startsWith("unfolded ");
        byte[] nested = parquet("select [v, v] as a from " + text + ", range(400)");
        assertThat(refused(nested)).matches("(parquet|unfolded) .*");
        byte[] cell = parquet("select repeat('x', 100000000) as a");
        assertThat(refused(cell)).matches("(parquet|row) .*");
    }

    @Test
    void manyColumnsAreRefusedAndNoneIsLost() throws Exception {
        String columns =
                IntStream.range(0, 3_000)
                        .mapToObj(n -> n + " as c" + n)
                        .collect(Collectors.joining(", "));
        assertThat(refused(parquet("select " + columns))).isEqualTo("wide [3000, 150]");
        assertThat(refused(parquet("select 1 as a where false"))).startsWith("empty");
    }
}
