package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.parvis.testing.Folders;

/** The checking program that is in every package, compiled from there; and ways to cheat it. */
final class PackageVerifier {
    private final Method verify;

    PackageVerifier(byte[] zip) throws Exception {
        String source = text(entries(zip), "VerifyPackage.java");
        Path classes = Folders.temporary();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled =
                compiler.getTask(
                                null,
                                null,
                                null,
                                List.of("-d", classes.toString()),
                                null,
                                List.of(new Source(source)))
                        .call();
        assertThat(compiled).isTrue();
        URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        verify =
                loader.loadClass("VerifyPackage")
                        .getMethod("verify", Path.class, String.class, PrintStream.class);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///VerifyPackage.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignored) {
            return text;
        }
    }

    /** What it says of a package; the first word tells whether it holds. */
    String says(byte[] zip, @Nullable String key) throws Exception {
        Path file = Files.createTempFile(Folders.temporary(), "package", ".zip");
        Files.write(file, zip);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Object holds =
                verify.invoke(null, file, key, new PrintStream(out, true, StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(said.startsWith("VERIFIED")).isEqualTo(holds);
        return said;
    }

    static Map<String, byte[]> entries(byte[] zip) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName().substring(e.getName().indexOf('/') + 1), in.readAllBytes());
            }
        }
        return entries;
    }

    static String text(Map<String, byte[]> entries, String path) {
        return new String(Objects.requireNonNull(entries.get(path)), StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry("bag/" + entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** As somebody does who knows how bags are made: the manifests say what is there. */
    static Map<String, byte[]> listedAgain(Map<String, byte[]> entries) {
        Map<String, byte[]> again = new LinkedHashMap<>(entries);
        again.put("manifest-sha256.txt", list(again, true));
        again.put("tagmanifest-sha256.txt", list(again, false));
        return again;
    }

    private static byte[] list(Map<String, byte[]> entries, boolean payload) {
        return entries.entrySet().stream()
                .filter(e -> e.getKey().startsWith("data/") == payload)
                .filter(e -> !e.getKey().equals("tagmanifest-sha256.txt"))
                .map(e -> digest(e.getValue()) + "  " + e.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        return HexFormat.of().formatHex(Envelope.sha256().digest(content));
    }
}
