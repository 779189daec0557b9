package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Free words are kept without what could tell who wrote them. */
class PersonalDetailsTests {
    private static final String[] SEPARATORS = {
        "", " ", "-", ".", "\u00a0", ") ", " - ", "\u2011", "\u2009", "\u200b", "—", "−", "_", "•",
        "\t", "\r\n"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann.o'neil+permis@courriel.personne.example",
                "élise@personne.example",
                "TREM 1234 5678",
                "trem12345678",
                "TREM-1234-5678",
                "G1R 4S9",
                "g1r4s9",
                "G1R\u00a04S9",
                "G1R  4S9",
                "G1R\u20114S9",
                "TREM\u00a01234\u00a05678",
                "418\u2011555\u20110142",
                "418 555-0142",
                "(418) 555-0142",
                "+1 418.555.0142",
                "123 456 789",
                "4111 1111 1111 1111",
                "1980-05-17",
                "17/05/1980",
                "K7QM-2XJ4-9PZT-C3WD",
                "K7QM\u20112XJ4\u20119PZT\u2011C3WD",
                "٤١٨ ٥٥٥ ٠١٤٢"
            })
    void whatTellsWhoWroteIsTakenOutWhereverItStands(String detail) {
        for (String around :
                new String[] {
                    "%s", "Je suis %s merci", "rappelez-moi:%s.", "(%s)", "«%s»", "\n%s\n"
                }) {
            String words = String.format(Locale.ROOT, around, detail);
            assertThat(PersonalDetails.masked(words))
                    .as(words)
                    .contains(PersonalDetails.MASK)
                    .doesNotContain(detail);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il manque la page 3 du formulaire de 2026.",
                "Le bouton « Commencer » ne fait rien.",
                "J’ai attendu 45 minutes, puis 1 heure 30.",
                "L’article 47 de la loi A-2.1 n’est pas cité.",
                "Ça coûte 1 234,50 $ ?",
                "Elle peut voir tout cela chez vous, dans deux mois.",
                "En 2026, 3 fois sur 10, 25 % des gens",
                "Pourquoi faut-il donner tout cela encore une fois",
            })
    void whatTellsNothingStays(String words) {
        assertThat(PersonalDetails.masked(words)).isEqualTo(words);
    }

    @Test
    void noNumberOfSevenDigitsOrMoreIsLeftHoweverItIsCut() {
        Random random = new Random(20261129);
        for (int i = 0; i < 5_000; i++) {
            String number =
                    random.ints(7 + random.nextInt(12), 0, 10)
                            .mapToObj(
                                    digit ->
                                            digit
                                                    + (random.nextInt(4) == 0
                                                            ? SEPARATORS[
                                                                    random.nextInt(
                                                                            SEPARATORS.length)]
                                                            : ""))
                            .collect(Collectors.joining());
            String left = PersonalDetails.masked("avant " + number + " après");
            assertThat(left.chars().filter(Character::isDigit).count()).as(number).isLessThan(7);
        }
    }

    @Test
    void noPartOfACodeIsLeftBehindAWordOfFourLetters() {
        assertThat(PersonalDetails.masked("Je suis K7QM-2XJ4-9PZT-C3WD merci"))
                .isEqualTo("Je […] merci");
    }

    @Test
    void wordsOfAnyLengthAreReadAtOnce() {
        for (String piece : new String[] {"1", "a@", "A1", "(", "aaaa ", "1 - "}) {
            String words = piece.repeat(5_000);
            assertThat(PersonalDetails.masked(words)).isNotNull();
        }
    }
}
