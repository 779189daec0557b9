package org.parvis.opendata.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;

/**
 * What is in a workbook, looked at before anything of it is read: how large its parts are once they
 * are unpacked, and that none is made to fill the memory of whoever reads it.
 */
final class WorkbookParts {
    private static final String BOOK = "xl/workbook.xml";
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 400_000_000;

    /** Of a part that is held in memory whole; rows are read one after the other. */
    private static final long MOST_HELD = 30_000_000;

    /** A cell has at most 32,767 signs, each written with ten at most. */
    private static final int LONGEST_TEXT = 330_000;

    private static final int LONGEST_TAG = 8_000;

    /** Excel has 16,384 columns, the last of them XFD. */
    private static final Pattern BEYOND = Pattern.compile("\\sr=[\"'](?:[A-Za-z]{4}|\\d{8})");

    private final ZipFile parts;
    private long left = MOST_BYTES;

    private WorkbookParts(ZipFile parts) {
        this.parts = parts;
    }

    /** Why it is not read; nothing when it may be. */
    static @Nullable Refusal wrong(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            return new WorkbookParts(parts).wrong();
        } catch (ZipException | IllegalArgumentException broken) {
            return Refusal.of("opendata.refused.no-text");
        }
    }

    private @Nullable Refusal wrong() throws IOException {
        if (parts.getEntry(BOOK) == null || parts.size() > MOST_PARTS) {
            return Refusal.of("opendata.refused.no-text");
        }
        List<? extends ZipEntry> all = parts.stream().toList();
        if (all.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"))) {
            return Refusal.of("opendata.refused.macros");
        }
        for (ZipEntry part : all) {
            if (part.getName().endsWith(".xml") && !isSound(part)) {
                return Refusal.of("opendata.refused.workbook");
            }
        }
        return null;
    }

    private boolean isSound(ZipEntry part) throws IOException {
        boolean rows = part.getName().startsWith("xl/worksheets/");
        long most = Math.min(left, rows ? MOST_BYTES : MOST_HELD);
        try (InputStream in = new BufferedInputStream(parts.getInputStream(part), 1 << 16)) {
            long read = new Scan(in, most).sound();
            left -= Math.max(read, 0);
            return read >= 0;
        }
    }

    /** Goes through the signs of a part, without making anything of them. */
    private static final class Scan {
        private final InputStream in;
        private final long most;
        private final byte[] tag = new byte[LONGEST_TAG];
        private long read;

        private Scan(InputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        /** How many bytes it has; below zero when it is made to do harm. */
        private long sound() throws IOException {
            int text = 0;
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                read++;
                text = sign == '<' ? 0 : text + 1;
                if (read > most || text > LONGEST_TEXT || sign == '<' && !isSoundTag()) {
                    return -1;
                }
            }
            return read;
        }

        /** Excel writes no declaration and no other thing that begins with an exclamation mark. */
        private boolean isSoundTag() throws IOException {
            int length = 0;
            for (int sign = in.read(); sign >= 0 && sign != '>'; sign = in.read()) {
                if (length == LONGEST_TAG) {
                    return false;
                }
                tag[length++] = (byte) sign;
            }
            read += length + 1;
            return length == 0
                    || tag[0] != '!'
                            && !BEYOND.matcher(
                                            new String(tag, 0, length, StandardCharsets.ISO_8859_1))
                                    .find();
        }
    }
}
