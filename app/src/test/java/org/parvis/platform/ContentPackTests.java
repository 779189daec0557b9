package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.testing.SettingsForTests;

/** When an installation is a demonstration. */
class ContentPackTests {
    private static final MessageCatalogue MESSAGES = MessageCatalogue.fromClassPath();

    @TempDir Path folder;

    @Test
    void thePackOfTheDemonstrationSaysSo() {
        assertThat(pack(Path.of("../content/quebec"), "").demonstration()).isTrue();
    }

    @Test
    void withAMailServerNothingIsADemonstration() {
        assertThat(pack(Path.of("../content/quebec"), "mail.example.org").demonstration())
                .isFalse();
    }

    @Test
    void aPackThatSaysNothingIsNone() {
        assertThat(pack(Path.of("../content/empty"), "").demonstration()).isFalse();
        assertThat(pack(folder, "").demonstration()).isFalse();
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
        assertThat(pack(folder, "").demonstration()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "127.8.0.1"})
    void thisMachineIsHere(String host) {
        assertThat(DemonstrationDoor.isHere(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.0.0.0",
                "::",
                "192.168.1.4",
                "localhost.example.org",
                "services.example.org"
            })
    void everythingElseIsElsewhere(String host) {
        assertThat(DemonstrationDoor.isHere(host)).isFalse();
    }

    private ContentPack pack(Path root, String mailServer) {
        return new ContentPack(SettingsForTests.serving(root), mailServer, MESSAGES);
    }
}
