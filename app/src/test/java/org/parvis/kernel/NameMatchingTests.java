package org.parvis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes two written names one, and what is said when they are not. */
class NameMatchingTests {
    private static final int TIMES = 4_000;
    private static final String[] GIVEN = {
        "Zoé", "Marie-Ève", "Jean-François", "Ibrahima", "Nguyễn", "Núria", "Łukasz", "Åsa",
        "İbrahim", "Ελένη", "Мария", "李", "محمد", "Jo", "Océane", "D'Arcy"
    };
    private static final String[] FAMILY = {
        "L'Écuyer",
        "O’Neill",
        "Tremblay-Gagnon",
        "de la Peña",
        "Çelik",
        "Ørsted",
        "Strauß",
        "Иванова",
        "小龍",
        "St-Onge",
        "Bélanger",
        "Đặng",
        "Ñuñez",
        "Suharto",
        "Papadópoulos",
        "M'Ba"
    };

    /** What registers do to a name, each of which leaves it the same. */
    private static final List<BiFunction<String, Random, String>> HARMLESS =
            List.of(
                    (name, random) -> name.toUpperCase(Locale.ROOT),
                    (name, random) -> name.toLowerCase(Locale.ROOT),
                    (name, random) -> Normalizer.normalize(name, Normalizer.Form.NFD),
                    (name, random) -> withoutAccents(name),
                    (name, random) -> name.replace('-', ' '),
                    (name, random) -> name.replace(' ', '-'),
                    (name, random) -> name.replace('\'', '’'),
                    (name, random) -> name.replace("'", "").replace("’", ""),
                    (name, random) -> "  " + name.replace(" ", "   ") + " ",
                    (name, random) -> name.replaceFirst(" ", ", "),
                    NameMatchingTests::shuffled);

    @ParameterizedTest
    @CsvSource({
        "Marie-Ève L'Écuyer, MARIE EVE LECUYER",
        "José de la Peña, DE LA PENA JOSE",
        "Jean-Pierre Roy, jean pierre roy",
        "Suharto, SUHARTO SUHARTO",
        "Suharto, suharto",
        "Łukasz Strauß, LUKASZ STRAUSS",
        "Œdipe Cœur, OEDIPE COEUR",
        "Åsa Ørsted, Asa Orsted",
        "Nguyễn Thị Ánh, Nguyen Thi Anh",
        "J.-P. Roy, J P Roy",
        "Delapeña Luz, De La Peña Luz",
        "Pyotr Fёdorov, Pyotr Fёdorov"
    })
    void theSameNameIsRecognized(String typed, String held) {
        boolean mixed = Scripts.mixedInAWord(typed);
        assertThat(NameMatching.same(typed, held)).isEqualTo(!mixed);
    }

    @ParameterizedTest
    @CsvSource({
        "Marie Tremblay, Marie Tremblay-Roy, platform.name.fewer",
        "Marie Tramblay, Marie Tremblay, platform.name.word",
        "Marie Anne Tremblay, Marie Tremblay, platform.name.word",
        "Jeanne Roy, Marie Tremblay, platform.name.other",
        "Елена Иванова, Elena Ivanova, platform.name.alphabet",
        "Jean Jean, Jean Paul, platform.name.word",
        "-, Marie Tremblay, platform.name.missing",
        "Suharto, Suharto Widodo, platform.name.fewer"
    })
    void aNameThatIsOnlyNearIsRefusedWithWhatToDo(String typed, String held, String key) {
        assertThat(NameMatching.compare(typed, held))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo(key));
    }

    @Test
    void aRefusalRepeatsWhatWasTypedAndNeverWhatIsHeld() {
        assertThat(NameMatching.compare("Zoé Béranger", "Zoé Secrète"))
                .isEqualTo(Outcome.refused("platform.name.word", "Béranger"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", "\u200d", "\u202e", "\u2066", "\u00ad", "\u0000", "\ufeff", "\u034f",
                "\u3164"
            })
    void whatNobodySeesIsRefusedWhereverItStands(String unseen) {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String name = name(random);
            int at = random.nextInt(name.length() + 1);
            String hidden = name.substring(0, at) + unseen + name.substring(at);
            assertThat(NameMatching.compare(hidden, name))
                    .isEqualTo(Outcome.refused("platform.name.unseen"));
        }
    }

    @Test
    void aWordOfTwoAlphabetsIsRefused() {
        assertThat(NameMatching.compare("P\u0430ul Roy", "Paul Roy"))
                .isEqualTo(Outcome.refused("platform.name.mixed"));
    }

    @Test
    void anythingThatRegistersDoLeavesTheNameTheSame() {
        Random random = new Random(20261126);
        for (int i = 0; i < TIMES; i++) {
            String name = name(random);
            String written = name;
            for (int steps = random.nextInt(4); steps >= 0; steps--) {
                written = HARMLESS.get(random.nextInt(HARMLESS.size())).apply(written, random);
            }
            assertThat(NameMatching.same(name, written)).as("%s = %s", name, written).isTrue();
            assertThat(NameMatching.same(written, name)).as("%s = %s", written, name).isTrue();
        }
    }

    @Test
    void anotherLetterMakesAnotherName() {
        Random random = new Random(3);
        for (int i = 0; i < TIMES; i++) {
            String name = name(random);
            int at = random.nextInt(name.length());
            if (!Character.isLetter(name.charAt(at)) || name.charAt(at) == 'q') {
                continue;
            }
            String other = name.substring(0, at) + "qq" + name.substring(at + 1);
            assertThat(NameMatching.same(name, other)).as("%s and %s", name, other).isFalse();
        }
    }

    @Test
    void anyTextAtAllIsAnsweredAndBothWaysTheSame() {
        Random random = new Random(11);
        for (int i = 0; i < TIMES; i++) {
            String one = noise(random);
            String other = random.nextBoolean() ? one : noise(random);
            boolean readable =
                    !refusedForItself(NameMatching.compare(one, other))
                            && !refusedForItself(NameMatching.compare(other, one));
            if (readable) {
                assertThat(NameMatching.same(one, other)).isEqualTo(NameMatching.same(other, one));
            }
        }
    }

    private static boolean refusedForItself(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal)
                && List.of(
                                "platform.name.tooLong",
                                "platform.name.unseen",
                                "platform.name.mixed",
                                "platform.name.missing")
                        .contains(refusal.key());
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder(GIVEN[random.nextInt(GIVEN.length)]);
        for (int more = random.nextInt(2); more >= 0; more--) {
            name.append(' ').append(FAMILY[random.nextInt(FAMILY.length)]);
        }
        return name.toString();
    }

    private static String shuffled(String name, Random random) {
        List<String> words = new ArrayList<>(List.of(name.strip().split("[ -]+")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036f]", "");
    }

    private static String noise(Random random) {
        return random.ints(random.nextInt(12), 0, 0x1_1000)
                .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
