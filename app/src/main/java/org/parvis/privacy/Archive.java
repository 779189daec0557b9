package org.parvis.privacy;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.audit.SealKey;
import org.parvis.kernel.CanonicalJson;
import org.parvis.platform.words.Spreadsheet;
import org.parvis.portal.spi.Exported;

/**
 * A ZIP that is written as it leaves. What is kept of each file until the end is its path, size and
 * digest: the last two files are that list and its signature, by the key that signs the roots of
 * sealed batches, whose public half is published.
 */
final class Archive implements Exported, Closeable {
    private static final int LONGEST_NAME = 120;

    private final ZipOutputStream zip;
    private final SealKey key;
    private final List<Object> files = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Archive(OutputStream out, SealKey key) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.key = key;
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Override
    public void json(String path, Map<String, ?> content) throws IOException {
        add(path, out -> out.write(CanonicalJson.bytes(content)));
    }

    @Override
    public void csv(String path, List<String> columns, Stream<List<String>> rows)
            throws IOException {
        add(
                path,
                out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    Spreadsheet table = new Spreadsheet(writer, columns);
                    rows.forEach(table::row);
                    table.flush();
                    writer.flush();
                });
    }

    @Override
    public void file(String path, InputStream content) throws IOException {
        try (content) {
            add(path, content::transferTo);
        }
    }

    void text(String path, String text) throws IOException {
        add(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(String path, Writing writing) throws IOException {
        String name = free(path);
        zip.putNextEntry(new ZipEntry(name));
        Measured measured = new Measured(zip);
        writing.to(measured);
        zip.closeEntry();
        files.add(
                Map.of(
                        "path",
                        name,
                        "size",
                        measured.size,
                        "sha256",
                        HexFormat.of().formatHex(measured.digest.digest())));
    }

    /** The list of what is inside, signed. */
    void sign() throws IOException {
        byte[] manifest = CanonicalJson.bytes(Map.of("files", List.copyOf(files)));
        plain("manifest.json", manifest);
        plain("manifest.sig", key.sign(manifest));
        plain("manifest.pub", key.published().getBytes(StandardCharsets.US_ASCII));
    }

    private void plain(String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A path that leads nowhere but into the archive, and that no other file has. */
    private String free(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            String plain = part.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_");
            plain = plain.replaceAll("^\\.+", "_");
            if (!plain.isEmpty()) {
                parts.add(
                        plain.length() > LONGEST_NAME
                                ? plain.substring(plain.length() - LONGEST_NAME)
                                : plain);
            }
        }
        String name = String.join("/", parts);
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            int slash = name.lastIndexOf('/') + 1;
            unique = name.substring(0, slash) + i + "-" + name.substring(slash);
        }
        return unique;
    }

    /** Counts and digests what passes; closing it leaves the archive open. */
    private static final class Measured extends FilterOutputStream {
        private final MessageDigest digest;
        private long size;

        Measured(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
