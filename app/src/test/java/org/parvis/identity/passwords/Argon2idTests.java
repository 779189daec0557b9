package org.parvis.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The memory of a hash is used again; the hash is what everybody else computes. */
@Tag("long")
class Argon2idTests {
    private final PasswordEncoder ours = new Argon2id(HashingCost.OWASP, 1);
    private final PasswordEncoder theirs = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    @Test
    void anotherImplementationReadsEachHashWrittenInTheSameMemory() {
        for (String password : List.of("quatre pommes sur un toit", "四つのりんご", "x")) {
            assertThat(theirs.matches(password, ours.encode(password))).isTrue();
        }
    }

    @Test
    void hashesOfAnotherImplementationAreRead() {
        String written = theirs.encode("quatre pommes sur un toit");
        assertThat(ours.matches("quatre pommes sur un toit", written)).isTrue();
        assertThat(ours.matches("cinq pommes sur un toit", written)).isFalse();
    }

    @Test
    void aHashOfOtherCostsIsReadAtItsOwn() {
        String written = new Argon2PasswordEncoder(16, 32, 2, 1_024, 3).encode("autrefois");
        assertThat(ours.matches("autrefois", written)).isTrue();
        assertThat(ours.matches("autrement", written)).isFalse();
    }

    @Test
    void askedByManyAtOnceEachGetsTheirOwn() throws Exception {
        Argon2id two = new Argon2id(HashingCost.OWASP, 2);
        List<String> written = IntStream.range(0, 4).mapToObj(i -> two.encode("mot " + i)).toList();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> right :
                    IntStream.range(0, 16)
                            .mapToObj(
                                    i ->
                                            many.submit(
                                                    () ->
                                                            two.matches(
                                                                            "mot " + i % 4,
                                                                            written.get(i % 4))
                                                                    && !two.matches(
                                                                            "mot " + i % 4,
                                                                            written.get(
                                                                                    (i + 1) % 4))))
                            .toList()) {
                assertThat(right.get()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"none", "$argon2d$v=19$m=19456,t=2,p=1$c2Fs$aGFzaA", "$argon2id$v=19$m=1"})
    void whatIsNoSuchHashMatchesNothing(String written) {
        assertThat(ours.matches("mot", written)).isFalse();
    }
}
