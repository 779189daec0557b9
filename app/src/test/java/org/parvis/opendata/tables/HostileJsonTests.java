package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramTest;

/** A JSON that is no table, or is made to do harm, is told where and leaves nothing behind. */
@ProgramTest
class HostileJsonTests extends DroppedTables {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[{\"a\":1},{\"a\":2 ! json-end [1]",
                "[{\"a\":1},{\"a\":\"deux ! json-end [1]",
                "[ ! json-end [1]",
                "{\"a\" ! json-end [1]",
                "[{\"a\":1},] ! json [1, 10]",
                "[{'a':1}] ! json [1, 3]",
                "[{\"a\":01}] ! json [1, 8]",
                "[{\"a\":1}{\"a\":2}] ! json [1, 9]",
                "[{\"a\":tru}] ! json [1, 7]",
                "[{\"a\":1}] [{\"a\":2}] ! json-after [1]",
                "[{\"a\":1},[2]] ! json-item [2]",
                "[1,2,3] ! json-item [1]",
                "[[\"a\",\"b\"],[1,2]] ! json-item [1]",
                "{\"a\":1} [2] ! json-item [2]",
                "{\"a\":1} fin ! json [1, 9]",
                "[{\"a\":1},{\"a\":2,\"a\":3}] ! json-twice [2, a]",
                "[{\"a\":1},{\"a\":NaN}] ! json-nan [2, NaN]",
                "[{\"a\":[-Infinity]}] ! json-nan [1, -Infinity]",
                "[{\"a\":\"\\u0000\"}] ! row-sign [1]",
                "[{\"a\":\"\\ud800\"}] ! row-sign [1]",
                "[] ! empty []",
                "[{}] ! empty []",
                "{} ! empty []",
                "{\"ok\":true,\"lignes\":[{\"a\":1}]} ! json-inside [lignes]"
            })
    void whatIsNoTableIsToldWithItsPlace(String text, String why) throws Exception {
        assertThat(refused(text)).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void listsInEachOtherWithoutEndFillNothing(String open) throws Exception {
        assertThat(refused("[{\"a\":" + open.repeat(100_000))).startsWith("json-large [1");
        assertThat(refused(open.repeat(100_000))).matches("json-(large|item) .1.*");
    }

    @Test
    void aTextOfManyMegabytesFillsNothing() throws Exception {
        String text = "x".repeat(20_000_000);
        assertThat(refused("[{\"a\":\"" + text + "\"}]")).startsWith("json-large [1");
        assertThat(refused("[{\"" + text + "\":1}]")).startsWith("json-large [1");
        assertThat(refused("[{\"a\":" + "1".repeat(20_000_000) + "}]")).startsWith("json-large");
        assertThat(refused("[{\"a\":[" + "\"x\",".repeat(5_000_000) + "1]}]"))
                .isEqualTo("row [1, 2000000]");
    }

    @Test
    void manyTextsInOneRowAreNoRow() throws Exception {
        String text = "x".repeat(1_500_000);
        assertThat(refused("[{\"a\":\"" + text + "\",\"b\":\"" + text + "\"}]"))
                .isEqualTo("row [1, 2000000]");
    }

    @Test
    void twoHundredThousandKeysAreNoColumns() throws Exception {
        String keys =
                IntStream.range(0, 200_000)
                        .mapToObj(n -> "\"k" + n + "\":1")
                        .collect(Collectors.joining(","));
        assertThat(refused("[{\"a\":1},{" + keys + "}]")).isEqualTo("keys [2, 150]");
        String each =
                IntStream.range(0, 1_000)
                        .mapToObj(n -> "{\"k" + n + "\":1}")
                        .collect(Collectors.joining("\n"));
        assertThat(refused(each)).isEqualTo("keys [151, 150]");
    }

    @Test
    void fewSignsThatUnfoldToManyCellsAreRefused() throws Exception {
        String wide =
                IntStream.range(0, 150)
                        .mapToObj(n -> "\"k" + n + "\":1")
                        .collect(Collectors.joining(",", "{", "}"));
        assertThat(refused(wide + "{}".repeat(300_000)))
                .isEqualTo("unfolded [12000000, 100000000]");
    }

    @Test
    void aNameThatNobodyCanReadIsRefused() throws Exception {
        assertThat(refused("[{\"" + "n".repeat(500) + "\":1}]")).isEqualTo("name [1, 120]");
        assertThat(refused("[{\"a\\u202eb\":1}]")).isEqualTo("name [1, 120]");
    }

    @Test
    void lettersThatCannotBeReadAreTold() throws Exception {
        byte[] half = "[{\"a\":\"é\"}]".getBytes(StandardCharsets.UTF_16LE);
        assertThat(refused(half)).isNotEqualTo("read");
        byte[] odd = ("\uFEFF[{\"a\":1}]").getBytes(StandardCharsets.UTF_16LE);
        assertThat(refused(Arrays.copyOf(odd, odd.length - 1))).startsWith("letters [UTF-16LE");
    }
}
