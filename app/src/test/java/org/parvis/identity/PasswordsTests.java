package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.kernel.Outcome;

/** Hashing that cannot be flooded, and the list of stolen passwords. */
class PasswordsTests {
    @TempDir Path folder;

    @Test
    void beyondTheQueueOneIsAskedToTryAgainAndNobodyIsLost() throws Exception {
        try (Passwords passwords = new Passwords(1, 2);
                ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Boolean>>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(flood.submit(() -> passwords.matches("pas la bonne phrase", null)));
            }
            int answered = 0;
            for (Future<Optional<Boolean>> one : all) {
                answered += one.get().isPresent() ? 1 : 0;
            }
            assertThat(answered).isBetween(3, 39);
            assertThat(passwords.matches("encore", null)).hasValue(false);
        }
    }

    @Test
    void eachStolenPasswordIsFoundInTheFileAndNoOther() throws Exception {
        List<String> stolen = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            stolen.add("stolen password " + i);
        }
        Path file = folder.resolve("pwned.txt");
        Files.write(file, stolen.stream().map(PasswordsTests::line).sorted().toList());
        BreachedPasswords breached = new BreachedPasswords(file);
        assertThat(stolen).allMatch(breached::holds);
        for (int i = 0; i < 500; i++) {
            assertThat(breached.holds("kept password " + i)).isFalse();
        }
        assertThat(
                        new PasswordRules(breached)
                                .check(
                                        "stolen password 7",
                                        EmailAddress.of("a@personne.example").orThrow(),
                                        "Ann"))
                .isEqualTo(Outcome.refused("identity.password.breached"));
    }

    @Test
    void aFileThatIsNoneStopsTheStart() throws Exception {
        Path text = Files.writeString(folder.resolve("text.txt"), "password\n");
        assertThatThrownBy(() -> new BreachedPasswords(text))
                .hasMessageContaining("breached-passwords");
        assertThatThrownBy(() -> new BreachedPasswords(folder.resolve("none.txt")))
                .hasMessageContaining("none.txt");
    }

    private static String line(String password) {
        try {
            return HexFormat.of()
                            .withUpperCase()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-1")
                                            .digest(password.getBytes(StandardCharsets.UTF_8)))
                    + ":"
                    + password.length();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
