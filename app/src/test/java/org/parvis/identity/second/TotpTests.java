package org.parvis.identity.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of applications, against the vectors of RFC 6238 (appendix B) and RFC 4226. */
class TotpTests {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(seconds)), 8)).isEqualTo(code);
    }

    @Test
    void aCodeIsTakenOneStepEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long near = -1; near <= 1; near++) {
            String code = Totp.code(KEY, step + near, Totp.DIGITS);
            assertThat(Totp.stepOf(KEY, code, now)).hasValue(step + near);
        }
        for (long far : new long[] {-2, 2, 100}) {
            String code = Totp.code(KEY, step + far, Totp.DIGITS);
            assertThat(Totp.stepOf(KEY, code, now)).isEmpty();
        }
        assertThat(Totp.stepOf(KEY, "", now)).isEmpty();
        assertThat(Totp.stepOf(KEY, "é", now)).isEmpty();
    }

    @Test
    void theKeyIsHandedOverAsTextAddressAndPicture() {
        TotpKey key = TotpKey.of(KEY, "Parvis & Cie", "lise+x@personne.example");
        assertThat(key.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(key.address())
                .isEqualTo(
                        "otpauth://totp/Parvis%20%26%20Cie:lise%2Bx%40personne.example"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Parvis%20%26%20Cie");
        assertThat(key.squares()).startsWith("M0 0h7v1h-7z").matches("[Mhvz0-9 -]+");
    }
}
