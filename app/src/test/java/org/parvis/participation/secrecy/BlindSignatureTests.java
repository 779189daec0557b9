package org.parvis.participation.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vectors of RFC 9474, and what comes out of seeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlindSignatureTests {
    private final Properties vector = new Properties();

    @BeforeAll
    void read() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/participation/rfc9474.properties"))) {
            vector.load(in);
        }
    }

    private byte[] bytes(String name) {
        return HexFormat.of().parseHex(vector.getProperty(name));
    }

    private BigInteger number(String name) {
        return new BigInteger(vector.getProperty(name), 16);
    }

    private RSAKeyParameters key() {
        return new RSAKeyParameters(false, number("n"), number("e"));
    }

    private RSAPrivateCrtKeyParameters signer() {
        BigInteger p = number("p");
        BigInteger q = number("q");
        BigInteger d = number("d");
        return new RSAPrivateCrtKeyParameters(
                number("n"),
                number("e"),
                d,
                p,
                q,
                d.mod(p.subtract(BigInteger.ONE)),
                d.mod(q.subtract(BigInteger.ONE)),
                q.modInverse(p));
    }

    private BigInteger factor() {
        return number("inv").modInverse(number("n"));
    }

    @Test
    void eachStepGivesTheBytesOfTheStandard() {
        byte[] prepared = BlindSignature.prepared(bytes("msg_prefix"), bytes("msg"));
        assertThat(prepared).isEqualTo(bytes("input_msg"));
        byte[] blinded = BlindSignature.blind(key(), prepared, bytes("salt"), factor());
        assertThat(blinded).isEqualTo(bytes("blinded_msg"));
        byte[] signed = BlindSignature.sign(signer(), blinded);
        assertThat(signed).isEqualTo(bytes("blind_sig"));
        assertThat(BlindSignature.finish(key(), prepared, signed, factor()))
                .hasValueSatisfying(done -> assertThat(done).isEqualTo(bytes("sig")));
        assertThat(BlindSignature.verifies(key(), prepared, bytes("sig"))).isTrue();
    }

    @Test
    void aSignatureIsOfOneMessageAndOfNoOther() {
        byte[] other = bytes("input_msg");
        other[40] ^= 1;
        assertThat(BlindSignature.verifies(key(), other, bytes("sig"))).isFalse();
        byte[] changed = bytes("sig");
        changed[0] ^= 1;
        assertThat(BlindSignature.verifies(key(), bytes("input_msg"), changed)).isFalse();
        assertThat(BlindSignature.verifies(key(), bytes("input_msg"), new byte[3])).isFalse();
        assertThat(BlindSignature.finish(key(), other, bytes("blind_sig"), factor())).isEmpty();
    }

    @Test
    void aSignerTakesNumbersBelowItsModulusAlone() {
        assertThat(BlindSignature.blinded(key(), bytes("blinded_msg"))).isTrue();
        assertThat(BlindSignature.blinded(key(), bytes("n"))).isFalse();
        assertThat(BlindSignature.blinded(key(), new byte[512])).isFalse();
        assertThat(BlindSignature.blinded(key(), new byte[1])).isFalse();
    }

    @Test
    void everythingFollowsFromASeedAndNothingFromAnother() {
        String seed = Blinding.seed();
        Blinding once = Blinding.of(seed, key()).orElseThrow();
        Blinding again = Blinding.of(seed, key()).orElseThrow();
        assertThat(again.prefix()).isEqualTo(once.prefix());
        assertThat(again.salt()).isEqualTo(once.salt());
        assertThat(again.factor()).isEqualTo(once.factor());
        assertThat(Blinding.of(Blinding.seed(), key()).orElseThrow().prefix())
                .isNotEqualTo(once.prefix());
        assertThat(Blinding.of("", key())).isEmpty();
        assertThat(Blinding.of("trop-court", key())).isEmpty();
        assertThat(Blinding.of("*".repeat(43), key())).isEmpty();
    }
}
