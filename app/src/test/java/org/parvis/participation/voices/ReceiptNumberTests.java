package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of a receipt: typed by hand, guessed by nobody. */
class ReceiptNumberTests {
    private static final ReceiptNumber NUMBER =
            ReceiptNumber.of(UUID.fromString("6f1d9c1e-3b0a-4c57-9a3e-7d0c7a1f2b64"), 2026);

    @Test
    void oneKeyHasOneNumberAndAnotherKeyAnother() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(ReceiptNumber.of(UUID.randomUUID(), 2026).text());
        }
        assertThat(all).hasSize(10_000).allMatch(it -> it.matches("CV-26(-[2-9B-Z]{4}){3}"));
        assertThat(ReceiptNumber.of(UUID.fromString("6f1d9c1e-3b0a-4c57-9a3e-7d0c7a1f2b64"), 2026))
                .isEqualTo(NUMBER);
    }

    @Test
    void aFormThatIsSentAgainInTheNextYearHasTheSameReceipt() {
        UUID key = UUID.randomUUID();
        ReceiptNumber again = ReceiptNumber.of(key, 2027);
        assertThat(again.text()).startsWith("CV-27");
        assertThat(again.digest()).isEqualTo(ReceiptNumber.of(key, 2026).digest());
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        String text = NUMBER.text();
        assertThat(ReceiptNumber.parse(text)).hasValue(NUMBER);
        assertThat(ReceiptNumber.parse(" " + text.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .hasValue(NUMBER);
        assertThat(ReceiptNumber.parse(text.substring(3))).hasValue(NUMBER);
    }

    @Test
    void eachSingleSlipIsCaught() {
        String text = NUMBER.text();
        for (int at = 6; at < text.length(); at++) {
            char was = text.charAt(at);
            if (was != '-') {
                char is = was == 'K' ? 'M' : 'K';
                String slip = text.substring(0, at) + is + text.substring(at + 1);
                assertThat(ReceiptNumber.parse(slip)).as(slip).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CV", "CV-26-AAAA-AAAA-AAAA", "💡💡💡", "٢٦-7H2K-M4QX-9BDT", "' or 1=1"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(ReceiptNumber.parse(typed)).isEmpty();
    }
}
