package org.parvis.plans.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.parvis.plans.Problem;

/**
 * What a workbook carries, before anything of it is understood: no program, nothing embedded, no
 * link outside, no document type, and no more than a plan can be.
 */
final class WorkbookPackage {
    static final int LARGEST = 2_000_000;
    private static final long LARGEST_OPENED = 40_000_000;
    private static final int MOST_PARTS = 100;
    private static final Set<String> REFUSED =
            Set.of(
                    "vbaproject",
                    "macrosheet",
                    "activex",
                    "embeddings",
                    "externallink",
                    "oleobject",
                    "connections.xml",
                    "querytable",
                    "customui",
                    "ctrlprop");

    private WorkbookPackage() {}

    /** Why it is not read at all, if it is not. */
    static Optional<Problem> problem(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.of(Problem.at(file, "plans.wrong.size", LARGEST / 1_000_000));
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            long opened = 0;
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (REFUSED.stream().anyMatch(name::contains)) {
                    return Optional.of(Problem.at(part.getName(), "plans.wrong.program"));
                }
                long size = size(zip, part, LARGEST_OPENED - opened);
                if (size == DOCTYPE) {
                    return Optional.of(Problem.at(part.getName(), "plans.wrong.doctype"));
                }
                opened += size;
                parts++;
                if (opened >= LARGEST_OPENED || parts > MOST_PARTS) {
                    return Optional.of(Problem.at(part.getName(), "plans.wrong.bomb"));
                }
            }
            return parts == 0 ? notOne(file) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // a broken archive is told in many ways; to whoever sent it they mean one
            return notOne(file);
        }
    }

    private static final long DOCTYPE = -1;

    private static Optional<Problem> notOne(String file) {
        return Optional.of(Problem.at(file, "plans.wrong.not-xlsx"));
    }

    /** How large a part is when opened, up to a limit; a document type is told apart. */
    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] buffer = new byte[16_384];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.readNBytes(buffer, 0, buffer.length);
                    n > 0 && size < most;
                    n = in.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0 && start(buffer, n).contains("<!DOCTYPE")) {
                    return DOCTYPE;
                }
                size += n;
            }
        }
        return size;
    }

    /** Its first words in ASCII, also where each letter takes two bytes. */
    private static String start(byte[] buffer, int n) {
        return new String(buffer, 0, Math.min(n, 4_096), StandardCharsets.ISO_8859_1)
                .replace("\0", "");
    }
}
