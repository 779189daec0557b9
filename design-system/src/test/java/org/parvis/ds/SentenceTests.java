package org.parvis.ds;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A sentence says what its message format says, however it is filled in. */
class SentenceTests {
    private static final List<String> WORDS =
            List.of(
                    "Offert par ",
                    " et ",
                    "« ",
                    " »",
                    "",
                    "déjà",
                    "’",
                    " : ",
                    "\u00A0",
                    "<b>",
                    "|");
    private static final List<Object> VALUES =
            List.of("a", "", "Ville de Québec", "{1}", "12", 12, 1_234_567L, 2.5);

    private static Sentence sentence(String pattern) {
        return Sentence.of(pattern, ULocale.CANADA_FRENCH);
    }

    private static String formatted(String pattern, Object[] values) {
        return new MessageFormat(pattern, ULocale.CANADA_FRENCH).format(values);
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void aValueThatEndsWithAStopAlsoEndsItsSentence() {
        assertThat(sentence("Opened on {0}.").say(new Object[] {"November 2, 8:24 p.m."}))
                .isEqualTo("Opened on November 2, 8:24 p.m.");
        assertThat(sentence("{1}: {0}.").say(new Object[] {"8:24 p.m.", 3}))
                .isEqualTo("3: 8:24 p.m.");
        assertThat(sentence("Until {day}.").say(new Object[] {Map.of("day", "30 nov.")}))
                .isEqualTo("Until 30 nov.");
        assertThat(sentence("He wrote {0}").say(new Object[] {"well..."}))
                .isEqualTo("He wrote well...");
    }

    @Test
    void numberedPlacesAreFilledAsTheFormatFillsThem() {
        Random random = new Random(20_261);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder pattern = new StringBuilder(any(random, WORDS));
            int places = 1 + random.nextInt(4);
            for (int place = 0; place < places; place++) {
                pattern.append('{')
                        .append(random.nextInt(3))
                        .append('}')
                        .append(any(random, WORDS));
            }
            Object[] values = {any(random, VALUES), any(random, VALUES), any(random, VALUES)};

            assertThat(sentence(pattern.toString()).say(values))
                    .as("%s %s", pattern, List.of(values))
                    .isEqualTo(formatted(pattern.toString(), values));
        }
    }

    @Test
    void namedPlacesAreFilledByName() {
        assertThat(sentence("{who} : {what}").say(new Object[] {Map.of("who", "A", "what", "B")}))
                .isEqualTo("A : B");
    }

    @Test
    void aPlaceWithoutValueIsLeftAsTheFormatLeavesIt() {
        String pattern = "{0} et {1}";
        assertThat(sentence(pattern).say(new Object[] {"a"}))
                .isEqualTo(formatted(pattern, new Object[] {"a"}));
    }

    @Test
    void whatIsCountedIsSaidByTheFormat() {
        String pattern = "{0, plural, one {# jour} other {# jours}} pour {1}";
        assertThat(sentence(pattern).say(new Object[] {2, "vous"})).isEqualTo("2 jours pour vous");
    }
}
