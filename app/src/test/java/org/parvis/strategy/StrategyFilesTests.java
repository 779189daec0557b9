package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.measures.FactKinds;

/** What is wrong in a strategy or an indicator is refused whole, with its file and line. */
class StrategyFilesTests {
    @TempDir Path pack;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(FiguresForTests.PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(FiguresForTests.PACK.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void bothStrategiesAreReadTheNewestFirst() {
        assertThat(read(pack).orThrow())
                .extracting(Strategy::code)
                .containsExactly("2024-2028", "stng-2019-2023");
    }

    @ParameterizedTest
    @CsvSource({
        "'orientations:', 'orientations: [', platform.file.syntax, ",
        "'threshold: 75', 'threshold: 175', platform.file.badValue, threshold",
        "'orientation: o2', 'orientation: o9', platform.file.oneOf, orientation",
        "'indicator: paperless', 'indicator: magic', platform.file.oneOf, magic",
        "'code: t2', 'code: t1', platform.file.twice, t1",
        "'to: 2023-12-31', 'to: 2013-12-31', platform.file.badValue, to",
        "'beside: [abandonment', 'beside: [magic', strategy.file.unknownFigure, magic",
        "'indicator: waits', 'beside: [waits]', strategy.file.circular, waits",
        "'by: 2023-12-31', 'by: soon', platform.file.badValue, by",
        "'to: {fr: /fr/pages/nous-joindre', 'to: {fr: https://ailleurs.example',"
                + " platform.file.badValue, to",
        "'elsewhere:', 'elswhere:', platform.file.unknownKey, elswhere",
        "'front: true', 'behind: true', platform.file.unknownKey, behind"
    })
    void aStrategyThatContradictsItselfIsRefused(String find, String put, String key, String what)
            throws IOException {
        change("stng-2019-2023.yaml", find, put);
        refused("stng-2019-2023.yaml", key, what);
    }

    @ParameterizedTest
    @CsvSource({
        "'since: 2026-11-24', 'since: yesterday', platform.file.badValue, since",
        "'each: service', 'each: planet', platform.file.badValue, each",
        "'facts: [request.received]', 'facts: [magic]', strategy.file.unknownFact, magic",
        "'of: online', 'of: offline', strategy.file.unknownCount, offline",
        "'online > 0.75 * requests', 'online > 0.75 * pears', rules.refused.unknownName, ",
        "'online > 0.75 * requests', 'digital-usage > 0', rules.refused.unknownName, ",
        "'online > 0.75 * requests', 'online + requests', rules.refused.expected.boolean, ",
        "'fr: Demandes en ligne', 'de: Antrag', platform.file.unknownKey, de",
        "'version: 1', 'versions: 1', platform.file.unknownKey, versions"
    })
    void anIndicatorThatCannotBeCountedIsRefused(String find, String put, String key, String what)
            throws IOException {
        change("indicators/digital-usage.yaml", find, put);
        refused("digital-usage.yaml", key, what);
    }

    /** A figure's page names the facts that it is made of: each kind has words. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyKindOfFactHasWords(String lang) {
        Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
        assertThat(FactKinds.ALL).allMatch(kind -> w.has("strategy.fact." + kind));
    }

    private void change(String file, String find, String put) throws IOException {
        Path path = pack.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(find);
        Files.writeString(path, text.replaceFirst(Pattern.quote(find), put));
    }

    private void refused(String file, String key, String what) {
        assertThat(read(pack)).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<?>) read(pack)).refusal();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.args()).contains(file);
        if (what != null) {
            assertThat(refusal.args()).contains(what);
        }
    }

    static Outcome<List<Strategy>> read(Path pack) {
        return Strategies.read(files(pack), files(pack.resolve("indicators")));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
