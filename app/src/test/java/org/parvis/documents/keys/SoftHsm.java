package org.parvis.documents.keys;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.testing.Folders;

/**
 * Tokens of SoftHSM 2, as Debian has it: real PKCS#11, kept in files. Its library reads where they
 * are once in the life of a process, so all tests of a process share these.
 */
public final class SoftHsm {
    public static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    public static final String PIN = "2468-1357";

    /** Slots of tokens, each with keys of its own. */
    static final long OURS;

    static final long ANOTHER;

    /** Of a body: its members log in and out. */
    public static final long BODY;

    static final long OTHER_BODY;

    /** Nobody ever logged in there: a process that is logged in is not asked for its PIN again. */
    static final long UNTOUCHED;

    /** One that a test takes away: its library does not see it again in this process. */
    static final long LOST;

    private static final Path LOST_FOLDER;
    private static final Path FOLDER = Folders.temporary();

    static {
        try {
            Path settings = FOLDER.resolve("softhsm2.conf");
            Files.createDirectories(tokens());
            Files.writeString(settings, "directories.tokendir = " + tokens() + "\n");
            setenv("SOFTHSM2_CONF", settings.toString());
            OURS = made("ours");
            ANOTHER = made("another");
            BODY = made("body");
            OTHER_BODY = made("other body");
            UNTOUCHED = made("untouched");
            Set<Path> before = folders();
            LOST = made("lost");
            Set<Path> after = folders();
            after.removeAll(before);
            LOST_FOLDER = after.iterator().next();
        } catch (Throwable e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private SoftHsm() {}

    /** Where the tokens lie. */
    static Path tokens() {
        return FOLDER.resolve("tokens");
    }

    static boolean isLost(Path folder) {
        return LOST_FOLDER.equals(folder);
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(tokens())) {
            return all.collect(Collectors.toCollection(HashSet::new));
        }
    }

    static TokenSettings token(long slot, String key) {
        return new TokenSettings(LIBRARY, slot, PIN, key);
    }

    private static long made(String label) throws IOException, InterruptedException {
        Process tool =
                new ProcessBuilder(
                                "softhsm2-util",
                                "--init-token",
                                "--free",
                                "--label",
                                label,
                                "--pin",
                                PIN,
                                "--so-pin",
                                PIN)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher slot = Pattern.compile("reassigned to slot (\\d+)").matcher(said);
        if (tool.waitFor() != 0 || !slot.find()) {
            throw new IOException(said);
        }
        return Long.parseLong(slot.group(1));
    }

    /** The library reads the environment of its process, which Java only reads. */
    private static void setenv(String name, String value) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv =
                linker.downcallHandle(
                        linker.defaultLookup().find("setenv").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int failed =
                    (int)
                            setenv.invokeExact(
                                    arena.allocateFrom(name), arena.allocateFrom(value), 1);
            if (failed != 0) {
                throw new IllegalStateException("setenv");
            }
        }
    }
}
