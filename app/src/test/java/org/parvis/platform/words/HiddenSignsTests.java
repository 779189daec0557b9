package org.parvis.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed is kept as everybody sees it. */
class HiddenSignsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Epas d’accord\u202C",
                "pas\u2066 d’accord\u2069",
                "pas d’\u200Bac\uFEFFcord\u2060",
                "pas d’ac\u00ADcord\u0000",
                "\u200Dpas d’accord\u200C",
                "pas \u200Dd’accord",
                "pas d’accord\u009B\u0007",
                "\u3164pas d’accord\uDC00"
            })
    void signsThatNobodySeesAreTakenOut(String typed) {
        assertThat(HiddenSigns.without(typed).strip()).isEqualTo("pas d’accord");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’été,\n\tdès l’aube : 12 $",
                "مرحبا بالعالم",
                "می\u200Cخواهم",
                "שלום עולם",
                "क्\u200Dष",
                "👩\u200D👩\u200D👧",
                "🏳\uFE0F\u200D🌈",
                "\u0600١٢"
            })
    void whatShowsAndWhatJoinsStays(String typed) {
        assertThat(HiddenSigns.without(typed)).isEqualTo(typed);
    }

    @Test
    void everyEndOfALineIsOneSign() {
        assertThat(HiddenSigns.without("un\r\ndeux\rtrois\u2028quatre"))
                .isEqualTo("un\ndeux\ntrois\nquatre");
    }
}
