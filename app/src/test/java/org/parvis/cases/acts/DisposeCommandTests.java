package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.keeping.DisposeCommand;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;

/** What an operator reads when a file is erased, or why it is not. */
class DisposeCommandTests {
    CasesFixture cases;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void itSaysWhatWasErasedWhereAndWhatProofStays() throws IOException {
        Receipt receipt = withdrawn();
        String said = dispose(cases, receipt.reference(), "A-2.1-5");
        String register = Files.readString(cases.data.resolve("erasures.jsonl"));
        String certificate = register.replaceAll("(?s).*\"certificate\":\"([^\"]+)\".*", "$1");
        assertThat(said)
                .startsWith("Erased: what file " + receipt.reference() + " held in cases, vault")
                .contains("certificate " + certificate)
                .contains("schedule \"A-2.1-5\"");
        assertThat(cases.chain.verify().holds()).isTrue();
    }

    @Test
    void anOpenFileIsNotErased() {
        Receipt receipt = cases.open("En cours");
        assertThat(dispose(cases, receipt.reference()))
                .startsWith(
                        "Not erased. Nothing is destroyed while the request is pending (A-2.1 s."
                                + " 52.1");
        assertThat(cases.data.resolve("erasures.jsonl")).doesNotExist();
    }

    @Test
    void aFileIsErasedOnce() {
        Receipt receipt = withdrawn();
        dispose(cases, receipt.reference());
        assertThat(dispose(cases, receipt.reference()))
                .startsWith("Not erased. No file has the number")
                .contains("if it was erased, its number went with it");
        assertThat(cases.disposal.dispose(receipt.file(), "x"))
                .isEqualTo(Outcome.refused("cases.refused.disposed"));
    }

    @Test
    void aNumberThatNoFileHasIsSaidSo() {
        String unknown = Reference.next();
        assertThat(dispose(cases, unknown))
                .startsWith("Not erased. No file has the number " + unknown);
    }

    @Test
    void aMistypedNumberIsSaidSo() {
        String right = withdrawn().reference();
        String mistyped = right.replace(right.charAt(0), right.charAt(0) == '2' ? '3' : '2');
        assertThat(dispose(cases, mistyped))
                .startsWith("Not erased. " + mistyped + " is not a file number");
    }

    private Receipt withdrawn() {
        Receipt receipt = cases.open("Retiré");
        cases.person.withdraw(CaseFileTests.invited(receipt), "").orThrow();
        return receipt;
    }

    /** Runs the command and gives what it printed. */
    static String dispose(CasesFixture cases, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean well =
                new DisposeCommand(cases.scenes, cases.disposal, MessageCatalogue.fromClassPath())
                        .run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(well).as(text).isEqualTo(text.startsWith("Erased: "));
        return text;
    }
}
