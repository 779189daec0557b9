package org.parvis.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;

/**
 * What is written plainly becomes print: « ~ » stands for the wide space, « _ » for the thin one.
 */
class TypesettingTests {
    private static final Words FRENCH = MessageCatalogue.fromClassPath().forLanguage("fr");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Bureau de l'état civil | Bureau de l’état civil",
                "Attention : à lire | Attention~: à lire",
                "{0}: trop long | {0}~: trop long",
                "le 3: trop tard | le 3~: trop tard",
                "« Oui » ; vraiment ? | «~Oui~»_; vraiment_?",
                "à 14:30, voir https://exemple.example | à 14:30, voir https://exemple.example",
                "75 % de 12 000 demandes | 75~% de 12_000~demandes",
                "le 29 novembre 2026 | le 29~novembre~2026"
            })
    void whatIsWrittenPlainlyIsSetAsInPrint(String written, String set) {
        assertThat(FRENCH.typeset(written))
                .isEqualTo(set.replace('~', '\u00A0').replace('_', '\u202F'));
    }
}
