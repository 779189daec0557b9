package org.parvis.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The pages of a held scan: what their codes say, how they look, some of them as a document of its
 * own. The scan is opened in a process apart, like everything that comes from outside.
 */
@Component
public class Scans {
    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);
    private static final String PDF = "application/pdf";

    private final HeldTable table;
    private final BlobStore blobs;
    private final Sandbox sandbox;
    private final Scenes scenes;

    Scans(HeldTable table, BlobStore blobs, Sandbox sandbox, Scenes scenes) {
        this.table = table;
        this.blobs = blobs;
        this.sandbox = sandbox;
        this.scenes = scenes;
    }

    /**
     * What stands on these pages, one reading for each. When they cannot be read together each is
     * tried alone, so that one bad page costs itself only.
     */
    public List<PageReading> read(UUID holder, UUID scan, int from, int count) {
        List<PageReading> together = together(holder, scan, from, count);
        if (together.size() == count || count == 1) {
            return together.isEmpty() ? List.of(PageReading.UNDRAWN) : together;
        }
        List<PageReading> each = new ArrayList<>();
        for (int page = from; page < from + count; page++) {
            List<PageReading> alone = together(holder, scan, page, 1);
            each.add(alone.isEmpty() ? PageReading.UNDRAWN : alone.getFirst());
        }
        return each;
    }

    private List<PageReading> together(UUID holder, UUID scan, int from, int count) {
        return row(holder, scan)
                .flatMap(
                        row -> {
                            boolean pdf = row.file().mediaType().equals(PDF);
                            return make(
                                    row,
                                    Sandbox.Ask.pages(pdf ? "codes" : "image-codes", from, count));
                        })
                .map(bytes -> pages(bytes, count))
                .orElse(List.of());
    }

    private static List<PageReading> pages(byte[] bytes, int count) {
        try {
            return ScanPages.read(bytes, count);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Some pages of a PDF as a PDF; nothing when they cannot be cut out. */
    public Optional<byte[]> cut(UUID holder, UUID scan, int from, int count) {
        return row(holder, scan).flatMap(row -> make(row, Sandbox.Ask.pages("cut", from, count)));
    }

    /**
     * A picture of one page, safe to show.
     *
     * @param side its longer side, in pixels
     */
    public Optional<byte[]> picture(UUID holder, UUID scan, int page, int side) {
        return row(holder, scan)
                .flatMap(
                        row -> {
                            boolean pdf = row.file().mediaType().equals(PDF);
                            return make(
                                    row,
                                    Sandbox.Ask.picture(
                                            pdf ? "picture" : "image-picture", page, side));
                        });
    }

    private Optional<HeldTable.Row> row(UUID holder, UUID scan) {
        return scenes.reading(new DraftScene(holder), sql -> table.find(sql, holder, scan))
                .filter(row -> row.file().state() == HeldFile.State.KEPT)
                .filter(row -> row.file().scan() != Scan.WAITING);
    }

    private Optional<byte[]> make(HeldTable.Row row, Sandbox.Ask ask) {
        HeldFile file = row.file();
        try (SealedContent content =
                new SealedContent(
                        blobs.held(file.holder(), file.blob()), row.cipher(), file.size())) {
            return Optional.ofNullable(sandbox.make(content, ask).bytes());
        } catch (IOException e) {
            LOG.warn("Pages of a scan could not be read ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
