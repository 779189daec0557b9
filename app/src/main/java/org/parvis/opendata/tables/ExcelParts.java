package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;

/**
 * What is in a workbook, looked at before anything of it is read: how large its parts are once they
 * are unpacked, and that none is made to fill the memory of whoever reads it.
 */
final class ExcelParts {
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 400_000_000;

    private final ZipFile parts;
    private long left = MOST_BYTES;

    private ExcelParts(ZipFile parts) {
        this.parts = parts;
    }

    /** Why it is not read; nothing when it may be. */
    static @Nullable Refusal wrong(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            return new ExcelParts(parts).wrong();
        } catch (ZipException | IllegalArgumentException broken) {
            return Refusal.of("opendata.refused.no-text");
        }
    }

    private @Nullable Refusal wrong() throws IOException {
        if (parts.getEntry(ExcelPart.BOOK) == null || parts.size() > MOST_PARTS) {
            return Refusal.of("opendata.refused.no-text");
        }
        List<? extends ZipEntry> all = parts.stream().toList();
        if (all.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"))) {
            return Refusal.of("opendata.refused.macros");
        }
        for (ZipEntry part : all) {
            if (ExcelPart.isRead(part.getName()) && !isSound(part)) {
                return Refusal.of("opendata.refused.workbook");
            }
        }
        return null;
    }

    private boolean isSound(ZipEntry part) throws IOException {
        try (InputStream in = parts.getInputStream(part)) {
            long read = new ExcelPart(part.getName(), in, left).size();
            left -= Math.max(read, 0);
            return read >= 0;
        }
    }
}
