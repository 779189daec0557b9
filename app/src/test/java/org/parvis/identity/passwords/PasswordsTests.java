package org.parvis.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.passwords.Passwords.Line;
import org.parvis.kernel.Outcome;
import org.parvis.platform.web.LowThreads;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Hashing that cannot be flooded, and the list of stolen passwords. */
@Tag("long")
class PasswordsTests {
    @TempDir Path folder;

    @Test
    void beyondTheQueueOneIsAskedToTryAgainAndNobodyIsLost() throws Exception {
        try (Passwords passwords = new Passwords(HashingCost.OWASP, 1, 2);
                ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Boolean>>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(
                        flood.submit(
                                () ->
                                        passwords.matches(
                                                "pas la bonne phrase", null, Line.NEWCOMERS)));
            }
            int answered = 0;
            for (Future<Optional<Boolean>> one : all) {
                answered += one.get().isPresent() ? 1 : 0;
            }
            assertThat(answered).isBetween(3, 39);
            assertThat(passwords.matches("encore", null, Line.NEWCOMERS)).hasValue(false);
        }
    }

    @Test
    void theProgramHashesAtTheCostThatOwaspAsksFor() {
        try (var program =
                new AnnotationConfigApplicationContext(
                        HashingCost.OfProgram.class, Passwords.class)) {
            assertThat(program.getBean(Passwords.class).hash("quatre pommes sur un toit"))
                    .hasValueSatisfying(
                            hash -> assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        }
    }

    @Test
    void whoHasNoAccountCostsAComparisonToo() {
        try (Passwords passwords = new Passwords(HashingCost.OWASP, 1, 2)) {
            String hash = passwords.hash("quatre pommes sur un toit").orElseThrow();
            long known = Long.MAX_VALUE;
            long unknown = Long.MAX_VALUE;
            for (int i = 0; i < 10; i++) { // the shortest of ten is the work without the waiting
                known = Math.min(known, nanoseconds(passwords, hash));
                unknown = Math.min(unknown, nanoseconds(passwords, null));
            }
            assertThat(unknown).isGreaterThan(known / 3);
        }
    }

    private static long nanoseconds(Passwords passwords, @Nullable String hash) {
        long before = System.nanoTime();
        assertThat(passwords.matches("pas la bonne phrase", hash, Line.NEWCOMERS)).hasValue(false);
        return System.nanoTime() - before;
    }

    @Test
    void whoeverWaitsForTheirPasswordStandsInLineUntilItWasCompared() {
        try (Passwords passwords = new Passwords(HashingCost.OWASP, 1, 2)) {
            try (ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
                while (passwords.requests() == 0) {
                    flood.execute(
                            () -> passwords.matches("pas la bonne phrase", null, Line.NEWCOMERS));
                    Thread.onSpinWait();
                }
            }
            assertThat(passwords.requests()).isZero();
        }
    }

    @Test
    void aKnownBrowserDoesNotStandBehindAFloodOfNewcomers() {
        try (Passwords passwords = new Passwords(HashingCost.OWASP, 1, 2);
                ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!passwords.full()) {
                flood.execute(() -> passwords.matches("pas la bonne phrase", null, Line.NEWCOMERS));
                Thread.onSpinWait();
            }
            assertThat(passwords.matches("la mienne", null, Line.KNOWN)).hasValue(false);
            assertThat(passwords.requests()).as("newcomers wait behind").isPositive();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void passwordsYieldToThoseWhoAnswerRequests() throws Exception {
        AtomicReference<String> stat = new AtomicReference<>("");
        Thread low =
                LowThreads.named("low-")
                        .newThread(() -> stat.set(read(Path.of("/proc/thread-self/stat"))));
        low.start();
        low.join();
        assertThat(nice(String.valueOf(stat.get()))).isEqualTo("5");
        assertThat(nice(read(Path.of("/proc/thread-self/stat")))).isNotEqualTo("5");
    }

    /** The 19th field, counted from the name, which may hold spaces. */
    private static String nice(String stat) {
        return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)).get(16);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
