package org.parvis.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.YamlFile;
import org.parvis.registers.spi.RegisterConnector;
import org.parvis.registers.spi.RegisterSource;
import org.parvis.registers.spi.Reply;

/** What a register's file may say, and how it is refused. */
class RegisterFileTests {
    static final String GOOD =
            """
            code: people
            name: {fr: Registre, en: Register}
            in-sentence: {fr: le Registre, en: the Register}
            holder: {fr: Le directeur, en: The director}
            legal-basis: {fr: Art. 1, en: s. 1}
            about: person
            consent: true
            kind: nowhere
            keys: [number, born]
            reads:
              - {name: given, at: /name/given, type: text, longest: 20}
              - {name: size, at: /size, type: number}
              - {name: day, at: /day, type: date}
              - {name: alive, at: /alive, type: yes-or-no}
              - {name: others, at: /others, type: texts, longest: 10}
            as-of: day
            values:
              - {code: name, label: {fr: Nom, en: Name}, means: person.name, is: given}
              - {code: two, label: {fr: Deux, en: Two}, is: size * 2}
              - {code: both, label: {fr: Tout, en: All}, is: '{who: given, many: count(others)}'}
            """;

    /** A way of reaching registers that a test adds: it is found by its name alone. */
    static final class Nowhere implements RegisterConnector {
        private final String kind;
        private final Set<String> settings;

        Nowhere(String kind, String... settings) {
            this.kind = kind;
            this.settings = Set.of(settings);
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Set<String> settings() {
            return settings;
        }

        @Override
        public RegisterSource connect(YamlFile file) {
            return new RegisterSource() {
                @Override
                public Reply ask(Map<String, String> keys) {
                    return new Reply.Unknown();
                }

                @Override
                public boolean connected() {
                    return true;
                }
            };
        }
    }

    static Outcome<List<RegisterFile.Connected>> read(String text) {
        return Registers.read(Map.of("people.yaml", text), List.of(new Nowhere("nowhere")));
    }

    @Test
    void aRegisterIsReadWhole() {
        Register register = read(GOOD).orThrow().getFirst().register();
        assertThat(register.keys()).containsExactly("number", "born");
        assertThat(register.value("name").orElseThrow().means()).isEqualTo("person.name");
        assertThat(register.consent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: people|code: The People|platform.file.badValue|1",
                "about: person|about: everybody|platform.file.oneOf|6",
                "kind: nowhere|kind: pigeon|platform.file.oneOf|8",
                "consent: true|consents: true|platform.file.unknownKey|7",
                "keys: [number, born]|keys: []|platform.file.badValue|1",
                "keys: [number, born]|keys: [number]|registers.file.one-key|1",
                "type: number|type: integer|platform.file.oneOf|12",
                "longest: 20|longest: 20000|platform.file.badValue|11",
                "as-of: day|as-of: size|registers.file.as-of|1",
                "is: size * 2|is: size * )|rules.refused.syntax|19",
                "is: size * 2|is: secret|rules.refused.unknownName|19",
                "code: two|code: name|platform.file.twice|19"
            })
    void whatMakesNoSenseIsRefusedAtItsLine(String good, String bad, String reason, int line) {
        assertThat(read(GOOD.replace(good, bad)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().key()).isEqualTo(reason);
                            assertThat(refused.refusal().arguments()[0]).isEqualTo("people.yaml");
                            assertThat(refused.refusal().arguments()[1]).isEqualTo(line);
                        });
    }

    @Test
    void twoFilesCannotDeclareTheSameRegister() {
        var twice =
                Registers.read(
                        Map.of("a.yaml", GOOD, "b.yaml", GOOD), List.of(new Nowhere("nowhere")));
        assertThat(twice).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void eachRegisterOfThePackCitesItsGround() throws Exception {
        Path folder = Path.of("../content/quebec/registers");
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                YamlFile yaml = YamlFile.read(file.toString(), Files.readString(file));
                assertThat(yaml.words("legal-basis").in("fr")).as(file.toString()).isNotBlank();
            }
        }
    }
}
