package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The inventory of cryptography says what the sources use, and they use nothing weak. */
class CryptographyTests {
    private static final Path INVENTORY = Path.of("../docs/security/cryptography.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| .+ \\| (.+) \\|");
    private static final Pattern USED =
            Pattern.compile(
                    "(?:MessageDigest|Mac|Cipher|Signature|KeyPairGenerator|KeyFactory|KeyGenerator"
                            + "|KeyAgreement|SecretKeyFactory)\\s*\\.getInstance\\(\\s*"
                            + "(?:\"([^\"]+)\"|(\\w+))\\s*[,)]");

    /** A map of opinions is drawn again by anybody: its seed is published, and keeps no secret. */
    private static final Set<Path> DRAWN_AGAIN =
            Set.of(Path.of("src/main/java/org/parvis/participation/map/Mapping.java"));

    private static final Pattern GUESSABLE =
            Pattern.compile(
                    "new Random\\(|Math\\.random\\(|ThreadLocalRandom|SplittableRandom"
                            + "|RandomGenerator|new SecureRandom\\([^)]");

    private static final String EVERYWHERE = "everywhere";

    @Test
    void theInventoryNamesEachAlgorithmAndWhoUsesIt() throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        for (String line : Files.readAllLines(INVENTORY)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                written.put(row.group(1), classes(row.group(2)));
            }
        }
        Map<String, Set<String>> used = used();
        assertThat(written.keySet()).isEqualTo(used.keySet());
        written.forEach(
                (algorithm, classes) -> {
                    if (!classes.contains(EVERYWHERE)) {
                        assertThat(classes).as(algorithm).isEqualTo(used.get(algorithm));
                    }
                });
    }

    @Test
    void whatIsWeakProtectsNothing() throws IOException {
        Map<String, Set<String>> used = used();
        assertThat(used.get("SHA-1")).containsExactly("BreachedPasswords");
        assertThat(used.get("HmacSHA1")).containsExactly("Totp");
        assertThat(used.keySet())
                .isSubsetOf(
                        "AES",
                        "AES/GCM/NoPadding",
                        "SHA-256",
                        "HmacSHA256",
                        "Ed25519",
                        "EC",
                        "SHA-1",
                        "HmacSHA1");
    }

    @Test
    void nothingIsDrawnFromAGeneratorThatCanBeGuessed() throws IOException {
        for (Path source : sources()) {
            assertThat(GUESSABLE.matcher(Files.readString(source)).find())
                    .as(source.toString())
                    .isEqualTo(DRAWN_AGAIN.contains(source));
        }
    }

    private static Map<String, Set<String>> used() throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            String name = source.getFileName().toString().replace(".java", "");
            Matcher use = USED.matcher(text);
            while (use.find()) {
                String algorithm =
                        use.group(1) == null ? constant(text, use.group(2)) : use.group(1);
                used.computeIfAbsent(algorithm, any -> new TreeSet<>()).add(name);
            }
        }
        return used;
    }

    private static String constant(String text, String name) {
        Matcher value = Pattern.compile("String " + name + " = \"([^\"]+)\"").matcher(text);
        assertThat(value.find()).as("a constant %s in the same file", name).isTrue();
        return value.group(1);
    }

    private static Set<String> classes(String written) {
        return new TreeSet<>(Arrays.asList(written.replace("`", "").split(" ", -1)));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
