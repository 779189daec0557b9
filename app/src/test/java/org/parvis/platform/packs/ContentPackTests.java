package org.parvis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.SettingsForTests;

/** When an installation is a demonstration. */
class ContentPackTests {
    @TempDir Path folder;

    @Test
    void thePackOfTheDemonstrationSaysSo() {
        assertThat(mayDemonstrate(Path.of("../content/quebec"), "")).isTrue();
    }

    @Test
    void withAMailServerNothingIsADemonstration() {
        assertThat(mayDemonstrate(Path.of("../content/quebec"), "mail.example.org")).isFalse();
    }

    @Test
    void aPackThatSaysNothingIsNone() {
        assertThat(mayDemonstrate(Path.of("../content/empty"), "")).isFalse();
        assertThat(mayDemonstrate(folder, "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demonstration: false",
                "demonstration: perhaps",
                "demonstration: [true]",
                "demonstration: true\ndemonstration: true",
                "demo: true",
                "- demonstration",
                "demonstration: &a true\nx: *a",
                ": :",
                ""
            })
    void whatCannotBeReadMakesNoDemonstrationAndStopsNothing(String text) throws Exception {
        Files.writeString(folder.resolve(PackFile.NAME), text);
        assertThat(mayDemonstrate(folder, "")).isFalse();
    }

    private static boolean mayDemonstrate(Path root, String mailServer) {
        return ContentPack.mayDemonstrate(SettingsForTests.serving(root), mailServer);
    }
}
