package org.parvis.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.Scans;
import org.parvis.kernel.Outcome;
import org.parvis.platform.words.FileNames;
import org.springframework.stereotype.Component;

/** Cuts a scan where something begins, and holds each piece for whoever enters it. */
@Component
class Cutting {
    static final String LABEL = "scan";

    private final HeldFiles held;
    private final Scans scans;

    Cutting(HeldFiles held, Scans scans) {
        this.held = held;
        this.scans = scans;
    }

    /**
     * Pages that belong together.
     *
     * @param from the first of them in the batch, from 0
     */
    record Piece(int from, int count, Meaning meaning) {}

    /**
     * The pieces of a batch. A sheet that only separates belongs to none; no other page is lost.
     */
    static List<Piece> pieces(List<Meaning> pages) {
        List<Piece> pieces = new ArrayList<>();
        Meaning current = Meaning.unknown("no-sheet");
        int from = 0;
        for (int page = 0; page < pages.size(); page++) {
            Meaning here = pages.get(page);
            if (here.kind() != Meaning.Kind.PLAIN) {
                add(pieces, from, page, current);
                current = here;
                from = here.onlySeparates() ? page + 1 : page;
            }
        }
        add(pieces, from, pages.size(), current);
        return pieces;
    }

    private static void add(List<Piece> pieces, int from, int to, Meaning meaning) {
        if (to > from) {
            pieces.add(new Piece(from, to - from, meaning));
        }
    }

    /** How many pages a file of a scan has; a picture is one. */
    static int pages(HeldFile file) {
        return Math.max(1, file.pages());
    }

    /** How the pages of a piece are held. */
    enum Held {
        CUT,
        /** They could not be cut out: the whole scan is held in their place. */
        WHOLE,
        LOST;

        /** The worse of the two. */
        Held and(Held other) {
            return switch (this) {
                case CUT -> other;
                case WHOLE -> other == LOST ? LOST : WHOLE;
                case LOST -> LOST;
            };
        }
    }

    /** Holds the pages of a piece under that number, whatever was held there before. */
    Held hold(UUID item, List<HeldFile> scan, Piece piece) {
        held.forget(item);
        Held all = Held.CUT;
        int begins = 0;
        for (HeldFile file : scan) {
            int from = Math.max(piece.from(), begins);
            int to = Math.min(piece.from() + piece.count(), begins + pages(file));
            if (from < to) {
                all = all.and(hold(item, file, from - begins, to - from));
            }
            begins += pages(file);
        }
        return all;
    }

    private Held hold(UUID item, HeldFile file, int from, int count) {
        if (count == pages(file)) {
            return whole(item, file) ? Held.CUT : Held.LOST;
        }
        Optional<byte[]> part = scans.cut(file.holder(), file.id(), from, count);
        String name = "p" + (from + 1) + "-" + (from + count) + "-" + file.name();
        if (part.isPresent()
                && keep(item, name, part.get().length, new ByteArrayInputStream(part.get()))) {
            return Held.CUT;
        }
        return whole(item, file) ? Held.WHOLE : Held.LOST;
    }

    private boolean whole(UUID item, HeldFile file) {
        try (InputStream content = held.content(file.holder(), file.id()).orElseThrow()) {
            return keep(item, file.name(), file.size(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a document for an item; looked at like everything that comes in. */
    boolean keep(UUID item, String name, long size, InputStream content) {
        return take(item, name, size, content) instanceof Outcome.Ok<HeldFile>;
    }

    /** The same, with what was refused of it. */
    Outcome<HeldFile> take(UUID item, String name, long size, InputStream content) {
        return held.begin(item, LABEL, FileNames.clean(name), size)
                .then(begun -> held.append(item, begun.id(), 0, content));
    }
}
