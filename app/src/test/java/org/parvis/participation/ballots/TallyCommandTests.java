package org.parvis.participation.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command says to whoever counts a secret vote again. */
class TallyCommandTests {
    @TempDir Path folder;

    private Path ballots;

    @BeforeEach
    void ballots() throws IOException {
        ballots = file("ballots.csv", "choice\nsunday\nsaturday\nsunday\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void itCountsEachChoiceTheMostBallotsFirst() throws IOException {
        assertThat(TallyCommand.answer(ballots.toString()).lines())
                .containsExactly("sunday 2", "saturday 1", "ballots 3");
        JsonNode said =
                JsonMapper.shared().readTree(TallyCommand.answer(ballots.toString(), "--json"));
        assertThat(said.get("ballots").asInt()).isEqualTo(3);
        assertThat(said.get("choices").get("sunday").asInt()).isEqualTo(2);
    }

    @Test
    void receiptsThatAreMoreOrLessThanBallotsAreTold() throws IOException {
        Path receipts = file("receipts.csv", "receipt\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TallyCommand.answer(ballots.toString(), receipts.toString()))
                .withMessage("There are 3 ballots and 0 receipts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "vote\nsunday\n", "choice\nSunday\n", "choice\n\n", "choice\n=1+1\n"})
    void whatIsNoListOfBallotsIsRefusedWithItsLine(String text) throws IOException {
        Path wrong = file("wrong.csv", text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TallyCommand.answer(wrong.toString()))
                .withMessageMatching(".*wrong\\.csv:[12]: .*");
    }

    @Test
    void bytesThatAreNoTextAndReceiptsThatAreNoneAreRefused() throws IOException {
        Path bytes =
                Files.write(
                        folder.resolve("bytes.csv"),
                        "choice\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TallyCommand.answer(bytes.toString()));
        Path receipts = file("receipts.csv", "receipt\nBV-2222-2222-2223\nbv-2222\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TallyCommand.answer(ballots.toString(), receipts.toString()))
                .withMessageContaining("no receipt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "a.csv b.csv c.csv", "--colour a.csv", "nowhere.csv"})
    void whatIsNoWordOfItIsRefused(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                TallyCommand.answer(
                                        typed.isEmpty() ? new String[0] : typed.split(" ")));
    }
}
