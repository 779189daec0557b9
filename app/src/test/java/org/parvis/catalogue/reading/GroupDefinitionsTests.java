package org.parvis.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.forms.types.Registered;

/** Groups, matrices, computed values and rules over rows that make no sense are refused whole. */
class GroupDefinitionsTests {
    private static final Path GOOD = Path.of("../content/examples/services/bulky-items.yaml");

    private final Definitions definitions = new Definitions(List.copyOf(Registered.types()));

    @Test
    void theGoodOneIsAccepted() {
        assertThat(definitions.parse(GOOD).problems()).isEmpty();
    }

    /** What is changed in a good definition, the question that is then at fault, and why. */
    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "value: sum(items.number)|value: sum(objects.number)|rules.refused.unknownName|here",
                "value: sum(items.number)|value: sum(items.weight)|rules.refused.unknownName|here",
                "value: sum(items.number)|value: sum(items.kind)|rules.refused|here",
                "value: sum(places.here)|value: street|rules.refused.unknownName|item_count",
                "value: sum(places.here)|value: fee|catalogue.problem.cycle|item_count",
                "value: sum(places.here)|value: sum(places.here) + count(days)|catalogue.problem.asked-later|item_count",
                "show-when: stairs = true|show-when: stairs = 3|rules.refused|level",
                "show-when: stairs = true|show-when: level > 1|catalogue.problem.cycle|level",
                "show-when: stairs = true|show-when: here > 1|catalogue.problem.asked-later|level",
                "show-when: stairs = true|show-when: 'false'|catalogue.problem.never|level",
                "satisfies p.level > 3|satisfies p.height > 3|rules.refused.unknownName|stairs_word",
                "id: kind|id: street|catalogue.problem.duplicate|street",
                "most: 10|most: 1000|catalogue.problem.row-bounds|places",
                "least: 1|least: 12|catalogue.problem.row-bounds|places",
                "most: 10|most: 100|catalogue.problem.rows-in-all|items",
                "type: matrix|type: choice|catalogue.problem.no-lines|days",
                "code: saturday|code: weekday|catalogue.problem.duplicate|days",
                "days.weekday = \"never\"|days.weekday = \"nevr\"|rules.refused|days",
                "days.weekday = \"never\"|days.sunday = \"never\"|rules.refused|days",
                "with: {as: money, rounding: half-up}|with: {as: money}|catalogue.problem.rounding|fee",
                "with: {as: money, rounding: half-up}|with: {as: coins}|catalogue.problem.setting|fee",
                "{min: 1, max: 60}|{min: 70, max: 60}|forms.refused.type.limits|level",
                "type: information|type: computed|catalogue.problem.value|stairs_word",
                "label: {fr: \"Sorte\", en: \"Kind\"}|label: {fr: \"Sorte\"}|missing-language|kind",
                "title: street|title: here|rules.refused|places",
                "add: {fr: \"Ajouter un objet\", en: \"Add an item\"}|extra: 1|catalogue.problem.unknown|items"
            })
    void isRefusedWithItsFileLineAndQuestion(
            String good, String changed, String reason, String question) throws IOException {
        String text = Files.readString(GOOD);
        assertThat(text).contains(good);
        int line = 1 + (int) text.substring(0, text.indexOf(good)).lines().count();
        String bad = replaceFirst(text, good, changed);

        Reading reading = definitions.parse("bulky-items.yaml", bytes(bad));

        assertThat(reading.accepted()).isEmpty();
        assertThat(reading.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.reason().key()).contains(reason);
                            assertThat(problem.file()).isEqualTo("bulky-items.yaml");
                            assertThat(problem.where()).contains(question);
                            assertThat(problem.line()).isBetween(line - 45, line + 45);
                            for (String lang : List.of("fr", "en")) {
                                var w = MessageCatalogue.fromClassPath().forLanguage(lang);
                                assertThat(
                                                w.say(
                                                        problem.reason().key(),
                                                        problem.reason().arguments()))
                                        .isNotEqualTo(problem.reason().key());
                            }
                        });
    }

    @Test
    void threeLevelsAreOneTooMany() throws IOException {
        String third =
                """
                                    - id: parts
                                      type: group
                                      label: {fr: Parties, en: Parts}
                                      row:
                                        name: {fr: Partie, en: Part}
                                        most: 2
                                        questions:
                                          - {id: part, type: text, label: {fr: Partie, en: Part}}
                """;
        String text = Files.readString(GOOD).replace("                  together: true\n", "");
        String bad =
                replaceFirst(
                        text,
                        "                    - id: kind\n",
                        third + "                    - id: kind\n");

        Reading reading = definitions.parse("bulky-items.yaml", bytes(bad));

        assertThat(reading.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.reason().key())
                                    .isEqualTo("catalogue.problem.groups-deep");
                            assertThat(problem.where()).contains("parts");
                        });
    }

    @Test
    void anAnchorInARowIsNoShortcut() throws IOException {
        String bad =
                replaceFirst(Files.readString(GOOD), "name: {fr: Objet", "name: &name {fr: Objet");

        assertThat(definitions.parse("bulky-items.yaml", bytes(bad)).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason().key()).isEqualTo("catalogue.problem.anchor"));
    }

    @Test
    void aTextTooLongInARowIsRefusedThere() throws IOException {
        String bad =
                replaceFirst(
                        Files.readString(GOOD),
                        "en: \"Stairs\"}",
                        "en: \"" + "x".repeat(200) + "\"}");

        assertThat(definitions.parse("bulky-items.yaml", bytes(bad)).problems())
                .anySatisfy(
                        p -> {
                            assertThat(p.reason().key()).isEqualTo("catalogue.problem.too-long");
                            assertThat(p.where()).contains("stairs.short-label");
                        });
    }

    /** Canonical form and text stay the same, rows, lines and computed values included. */
    @Test
    void itGoesFromTextToCanonicalFormAndBack() {
        ServiceDefinition service = definitions.parse(GOOD).accepted().orElseThrow();
        String text = definitions.yaml(service);

        Reading again = definitions.parse("text", bytes(text));

        assertThat(again.problems()).isEmpty();
        assertThat(definitions.canonical(again.accepted().orElseThrow()))
                .isEqualTo(definitions.canonical(service));
        assertThat(definitions.yaml(again.accepted().orElseThrow())).isEqualTo(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String replaceFirst(String text, String good, String changed) {
        int at = text.indexOf(good);
        return text.substring(0, at) + changed + text.substring(at + good.length());
    }
}
