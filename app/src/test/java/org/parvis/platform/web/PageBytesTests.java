package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A page has the bytes that the output of the engine gives, in one array. */
class PageBytesTests {
    private static final String[] SIGNS = {
        "a", "é", "œ", "’", "\u202F", "\u0000", "\u07FF", "\u0800", "\uFFFF", "🙂", "\uD83D",
        "\uDE00",
    };

    private static byte[] written(PageBytes page) {
        return Arrays.copyOf(page.array(), page.length());
    }

    @Test
    void anyTextHasTheBytesThatJavaGivesIt() {
        Random random = new Random(20);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, SIGNS.length).forEach(i -> text.append(SIGNS[i]));
            PageBytes page = new PageBytes();
            page.writeContent(text.toString());
            assertThat(written(page))
                    .as(text.toString())
                    .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLongPageOfPartsIsThatOfTheEngine() {
        PageBytes page = new PageBytes();
        Utf8ByteOutput engine = new Utf8ByteOutput();
        byte[] part = "<p class=\"pv-soft\">".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 10_000; i++) {
            page.writeBinaryContent(part);
            engine.writeBinaryContent(part);
            page.writeContent("Être entendu, n° " + i, 3, 15);
            engine.writeContent("Être entendu, n° " + i, 3, 15);
        }
        assertThat(written(page)).isEqualTo(engine.toByteArray());
    }

    @Test
    void anEmptyPageHasNoBytes() {
        assertThat(written(new PageBytes())).isEmpty();
    }
}
