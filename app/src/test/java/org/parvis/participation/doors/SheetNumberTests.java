package org.parvis.participation.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of a sheet of paper: typed by hand, scanned, mistyped, of another consultation. */
class SheetNumberTests {
    private static final SheetNumber NUMBER = SheetNumber.made("rue-du-port");

    @Test
    void eachPrintedSheetHasAnother() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            all.add(SheetNumber.made("rue-du-port").text());
        }
        assertThat(all).hasSize(2_000).allMatch(it -> it.matches("FC(-[2-9B-Z]{4}){3}"));
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        String text = NUMBER.text();
        assertThat(SheetNumber.parse(text)).hasValue(NUMBER);
        assertThat(SheetNumber.parse(" " + text.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .hasValue(NUMBER);
        assertThat(SheetNumber.parse(text.substring(3))).hasValue(NUMBER);
        assertThat(SheetNumber.parse("\u200f" + text + "\u202e")).hasValue(NUMBER);
    }

    @Test
    void eachSingleSlipIsCaught() {
        String text = NUMBER.text();
        for (int at = 3; at < text.length(); at++) {
            char was = text.charAt(at);
            if (was != '-') {
                char is = was == 'K' ? 'M' : 'K';
                String slip = text.substring(0, at) + is + text.substring(at + 1);
                assertThat(SheetNumber.parse(slip)).as(slip).isEmpty();
            }
        }
    }

    @Test
    void itSaysOfWhichConsultationItIs() {
        assertThat(NUMBER.of("rue-du-port")).isTrue();
        assertThat(NUMBER.of("terrasses")).isFalse();
        assertThat(NUMBER.of("velo-hiver")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FC", "FC-AAAA-AAAA-AAAA", "CV-26-7H2K-M4QX-9BDT", "💡", "' or 1=1"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(SheetNumber.parse(typed)).isEmpty();
    }
}
