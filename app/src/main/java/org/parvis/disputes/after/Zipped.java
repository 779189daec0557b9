package org.parvis.disputes.after;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.platform.Digests;

/** Several files as one: the same files are the same bytes, whenever they are put together. */
final class Zipped {
    private static final int GROUP = 8;

    private Zipped() {}

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** SHA-256 of each, in groups that a line can hold and somebody can compare. */
    static Map<String, String> digests(Map<String, byte[]> files) {
        Map<String, String> digests = new LinkedHashMap<>();
        files.forEach((name, bytes) -> digests.put(name, grouped(bytes)));
        return digests;
    }

    private static String grouped(byte[] bytes) {
        String digest = Digests.hex(bytes);
        return digest.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
