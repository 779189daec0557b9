package org.parvis.documents;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.parvis.platform.words.FileNames;

/**
 * Looks inside an archive (an office document is one) without writing anything anywhere: unpacks it
 * in a stream, counts, and stops at the first sign of a bomb, a program or a macro.
 */
final class ZipInspection {
    static final int MOST_ENTRIES = 5_000;
    static final long MOST_BYTES = 400L << 20;
    static final int HIGHEST_RATIO = 120;
    private static final long RATIO_COUNTS_FROM = 16L << 20;
    private static final int DEEPEST = 2;
    private static final int READ_AS_TEXT = 64 * 1024;

    private static final Set<String> PROGRAMS =
            Set.of(
                    "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js",
                    "jse", "wsf", "hta", "lnk", "jar", "class", "apk", "iso", "img", "sh", "html",
                    "htm", "svg", "swf");

    private static final Set<String> ARCHIVES =
            Set.of("zip", "7z", "rar", "gz", "bz2", "xz", "tar", "cab", "zst");

    private static final Set<String> OFFICE = Set.of("docx", "xlsx", "pptx", "odt", "ods");

    private final long packed;
    private long unpacked;
    private int entries;

    private ZipInspection(long packed) {
        this.packed = packed;
    }

    /** Key of the reason to refuse it, if there is one. */
    static Optional<String> refusal(InputStream content, long size) throws IOException {
        try {
            new ZipInspection(size).archive(content, 1);
            return Optional.empty();
        } catch (Found found) {
            return Optional.of("documents.refused." + found.what);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return Optional.of("documents.refused.damaged");
        }
    }

    private static final class Found extends RuntimeException {
        private final String what;

        Found(String what) {
            super(what, null, false, false);
            this.what = what;
        }
    }

    private void archive(InputStream content, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Found("nested");
        }
        ZipInputStream zip = new ZipInputStream(content, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            if (entries > MOST_ENTRIES) {
                throw new Found("bomb");
            }
            named(entry.getName());
            if (!entry.isDirectory()) {
                content(entry.getName(), zip, depth);
            }
        }
    }

    private static void named(String name) {
        String path = name.toLowerCase(Locale.ROOT);
        String extension = FileNames.extension(path);
        if (path.contains("..")
                || path.startsWith("/")
                || path.contains("\\")
                || path.indexOf(0) >= 0) {
            throw new Found("damaged");
        }
        if (path.endsWith("vbaproject.bin")
                || path.contains("/activex/")
                || path.contains("/macrosheets/")
                || path.startsWith("basic/")
                || path.startsWith("scripts/")) {
            throw new Found("macros");
        }
        if (PROGRAMS.contains(extension)) {
            throw new Found("program");
        }
        if (ARCHIVES.contains(extension)) {
            throw new Found("nested");
        }
    }

    private void content(String name, InputStream zip, int depth) throws IOException {
        InputStream counted = new Counted(zip);
        byte[] start = counted.readNBytes(8);
        if (starts(start, 'M', 'Z') || starts(start, 0x7f, 'E', 'L', 'F')) {
            throw new Found("program");
        }
        if (starts(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Found("embedded");
        }
        if (starts(start, 'P', 'K', 3, 4)) {
            if (!OFFICE.contains(FileNames.extension(name))) {
                throw new Found("nested");
            }
            archive(new SequenceInputStream(new ByteArrayInputStream(start), counted), depth + 1);
        }
        boolean text = name.endsWith(".rels") || name.equals("[Content_Types].xml");
        if (text) {
            declared(
                    new String(start, StandardCharsets.UTF_8)
                            + new String(counted.readNBytes(READ_AS_TEXT), StandardCharsets.UTF_8));
        }
        counted.transferTo(OutputStream.nullOutputStream());
    }

    /**
     * What the package says of itself: macros, or a template fetched from elsewhere when opened.
     */
    private static void declared(String xml) {
        if (xml.contains("macroEnabled")) {
            throw new Found("macros");
        }
        if (xml.contains("attachedTemplate") && xml.contains("\"External\"")) {
            throw new Found("macros");
        }
    }

    private static boolean starts(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts what comes out of the whole archive, at every depth. */
    private final class Counted extends InputStream {
        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            unpacked += Math.max(0, read);
            boolean swells = unpacked > RATIO_COUNTS_FROM && unpacked / packed > HIGHEST_RATIO;
            if (unpacked > MOST_BYTES || swells) {
                throw new Found("bomb");
            }
            return read;
        }
    }
}
