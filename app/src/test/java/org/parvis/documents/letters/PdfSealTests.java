package org.parvis.documents.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The seal of a letter: it holds for every byte, and breaks for any. */
class PdfSealTests {
    private static final Instant AT = Instant.parse("2026-11-24T15:00:00Z");
    private static final SealKeys KEYS = SealKeys.make("Ville de Sainte-Fable", AT);
    private static final byte[] SEALED =
            PdfSeal.seal(LettersTests.LETTERS.pdf(SampleLetters.refusal("fr")).bytes(), KEYS, AT);

    @Test
    void aSealedLetterIsIntactAndNamesItsCertificate() throws Exception {
        Files.write(Path.of("target", "letter-sealed.pdf"), SEALED);
        assertThat(PdfSeal.check(SEALED))
                .isEqualTo(
                        new PdfSeal.Check(
                                PdfSeal.Standing.INTACT,
                                SealKeys.fingerprint(KEYS.certificateBytes())));
    }

    @Test
    void aSealedLetterIsStillTaggedForEverybodyAndMadeToLast() throws Exception {
        PdfChecks.assertForEverybody(SEALED);
    }

    @Test
    void anyByteThatChangesBreaksTheSeal() {
        Random random = new Random(29);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = SEALED.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(7));
            assertThat(PdfSeal.check(changed).standing())
                    .as("byte %d", at)
                    .isNotEqualTo(PdfSeal.Standing.INTACT);
        }
    }

    @Test
    void whatIsAddedAfterTheSealBreaksIt() {
        byte[] longer = Arrays.copyOf(SEALED, SEALED.length + 40);
        assertThat(PdfSeal.check(longer).standing()).isEqualTo(PdfSeal.Standing.BROKEN);
    }

    @Test
    void whatIsNoSealedPdfHasNoSeal() {
        byte[] plain = LettersTests.LETTERS.pdf(SampleLetters.refusal("fr")).bytes();
        assertThat(PdfSeal.check(plain)).isEqualTo(PdfSeal.Check.NONE);
        assertThat(PdfSeal.check(new byte[0])).isEqualTo(PdfSeal.Check.NONE);
        for (String hostile :
                new String[] {
                    "/ByteRange [0 1 2 3]",
                    "/ByteRange [0 99999999999 1 1]",
                    "/ByteRange [0 999999999 1 1]",
                    "/ByteRange [ 0 5 7 13 ]<3030>"
                }) {
            assertThat(PdfSeal.check(hostile.getBytes(StandardCharsets.US_ASCII)))
                    .as(hostile)
                    .extracting(PdfSeal.Check::standing)
                    .isNotEqualTo(PdfSeal.Standing.INTACT);
        }
    }

    @Test
    void aKeyComesBackAsItWasKept() {
        SealKeys again = SealKeys.of(KEYS.key().getEncoded(), KEYS.certificateBytes());
        byte[] sealed =
                PdfSeal.seal(LettersTests.LETTERS.pdf(SampleLetters.shortest()).bytes(), again, AT);
        assertThat(PdfSeal.check(sealed).standing()).isEqualTo(PdfSeal.Standing.INTACT);
    }
}
