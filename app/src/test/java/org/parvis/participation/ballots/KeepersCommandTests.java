package org.parvis.participation.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.participation.KeepersKey;
import org.parvis.participation.secrecy.KeyShare;
import org.parvis.participation.secrecy.SealedChoice;

/** The hour in which a key is made, split and forgotten. */
class KeepersCommandTests {
    @TempDir Path folder;

    private Path made() throws IOException {
        Path to = folder.resolve("made");
        KeepersCommand.answer("marche", "2", to.toString(), "Ann Achat", "Bo Élie", "Cy D’Or");
        return to;
    }

    @Test
    void eachKeeperReceivesTheirShareAndTheFileItsDigests() throws IOException {
        Path to = made();
        String yaml = Files.readString(to.resolve("keepers.yaml"));
        String key = yaml.replaceAll("(?s).*key: (\\S+).*", "$1");
        List<KeyShare> shares = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            String letter = Files.readString(to.resolve("share-" + place + ".txt"));
            KeyShare share =
                    KeyShare.read(letter.lines().skip(3).findFirst().orElseThrow()).orThrow();
            assertThat(share.place()).isEqualTo(place);
            assertThat(yaml)
                    .contains("share: " + share.digest("marche"))
                    .doesNotContain(share.text());
            assertThat(letter).contains("Vote marche", "2 sur 3", "2 of 3");
            shares.add(share);
        }
        assertThat(SealedChoice.key(SealedChoice.pair(KeyShare.joined(shares.subList(1, 3)))))
                .isEqualTo(KeepersKey.read("marche", key).orElseThrow());
        assertThat(KeepersKey.read("parc", key)).as("the key of another vote").isEmpty();
        assertThat(yaml).contains("    need: 2\n", "      - name: \"Bo Élie\"\n");
    }

    @Test
    void nobodyElseOfTheMachineReadsThemAndNoFolderIsWrittenOver() throws IOException {
        Path to = made();
        assertThat(Files.getPosixFilePermissions(to)).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(this::made);
        try (Stream<Path> files = Files.list(to)) {
            assertThat(files).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marche|2|new",
                "marche|2|new|Ann",
                "marche|1|new|Ann|Bo",
                "marche|3|new|Ann|Bo",
                "marche|two|new|Ann|Bo",
                "Marche|2|new|Ann|Bo",
                "marche|2|new|Ann|Ann",
                "marche|2|new|Ann|Bo: \"x\"",
                "marche|2|new|A|B|C|D|E|F|G|H|I|J"
            })
    void whatIsNoCeremonyIsRefusedAndNothingIsMade(String typed) throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                KeepersCommand.answer(
                                        typed.replace("new", folder.resolve("new").toString())
                                                .split("\\|")));
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
