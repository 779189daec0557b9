package org.parvis.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephonesTests {
    @ParameterizedTest
    @CsvSource({
        "418 555-0134, +14185550134",
        "(418) 555-0134, +14185550134",
        "1 800 555-0134, +18005550134",
        "+33 1 99 00 12 34, +33199001234"
    })
    void aNumberIsDialledFromAnywhere(String written, String dialled) {
        assertThat(Telephones.dialled(written)).isEqualTo(dialled);
    }

    @ParameterizedTest
    @CsvSource({"911, 911", "8-1-1, 811", "988, 988", "555-0134, 5550134"})
    void aShortNumberIsDialledAsItIs(String written, String dialled) {
        assertThat(Telephones.dialled(written)).isEqualTo(dialled);
    }
}
