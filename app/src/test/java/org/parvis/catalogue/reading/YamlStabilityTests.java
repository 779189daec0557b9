package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.CanonicalJson;
import org.parvis.testing.Thorough;
import tools.jackson.databind.json.JsonMapper;

/** A definition goes from text to canonical form and back without a sign changed. */
class YamlStabilityTests {
    private static final Path ACCESS = Path.of("../content/quebec/services/access-request.yaml");
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final int DEFINITIONS = Thorough.times(50, 200);
    private static final String[] SCRAPS = {
        "a",
        "é",
        "Œ",
        "’",
        "'",
        "\"",
        ":",
        ": ",
        " #",
        "#",
        "-",
        "- ",
        "?",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a",
        "*a",
        "!",
        "!!int",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "null",
        "true",
        "no",
        "yes",
        "0x1F",
        "1e3",
        "1_000",
        "2001-01-01",
        "12:30",
        "=",
        "<<",
        "\\",
        "\\n",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\n ",
        "\u00a0",
        "\u202f",
        "\u00ad",
        "\u200d",
        "\ud83c\udf41",
        "{{reference}}",
        "---",
        "...",
        "mot",
        "une phrase un peu plus longue que les autres, pour que la ligne déborde "
    };

    private final Definitions definitions = new Definitions(Kinds.all());

    @Test
    void theAccessRequestIsWrittenAsATextThatReadsBackTheSame() {
        ServiceDefinition service = definitions.parse(ACCESS).accepted().orElseThrow();
        String text = definitions.yaml(service);

        Reading again = read(text);

        assertThat(again.problems()).isEmpty();
        assertThat(definitions.canonical(again.accepted().orElseThrow()))
                .isEqualTo(definitions.canonical(service));
        assertThat(definitions.yaml(again.accepted().orElseThrow())).isEqualTo(text);
    }

    @Test
    void textsCanonicalFormsAndTextsAreStableWhateverIsWrittenInThem() throws Exception {
        Random random = new Random(20261125);
        byte[] canonical = definitions.canonical(definitions.parse(ROOM).accepted().orElseThrow());
        int read = 0;
        for (int i = 0; i < DEFINITIONS; i++) {
            Object plain = new JsonMapper().readValue(canonical, Object.class);
            Reading odd = definitions.parse("odd", CanonicalJson.bytes(odd(plain, random, "")));
            if (odd.accepted().isEmpty()) {
                continue;
            }
            read++;
            ServiceDefinition service = odd.accepted().get();
            String text = definitions.yaml(service);
            Reading again = read(text);
            assertThat(again.problems()).as("definition %s", i).isEmpty();
            assertThat(again.accepted()).contains(service);
            assertThat(definitions.canonical(again.accepted().orElseThrow()))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(definitions.canonical(service), StandardCharsets.UTF_8));
            assertThat(definitions.yaml(again.accepted().orElseThrow())).isEqualTo(text);
        }
        assertThat(read)
                .as("definitions that were accepted, and went round")
                .isGreaterThan(DEFINITIONS / 2);
    }

    private Reading read(String text) {
        return definitions.parse("text", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same definition with odd words in the place of some texts that people read. */
    private static Object odd(Object value, Random random, String word) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> out = new TreeMap<>();
                map.forEach((key, item) -> out.put((String) key, odd(item, random, (String) key)));
                yield out;
            }
            case List<?> list -> {
                List<Object> out = new ArrayList<>();
                list.forEach(item -> out.add(odd(item, random, word)));
                yield out;
            }
            case String text
                    when (word.equals("fr") || word.equals("en"))
                            && text.indexOf(' ') > 0
                            && random.nextInt(3) == 0 ->
                    scraps(random);
            default -> value;
        };
    }

    private static String scraps(Random random) {
        StringBuilder out = new StringBuilder("x");
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            out.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return random.nextBoolean() ? out.toString() : out.substring(1);
    }
}
