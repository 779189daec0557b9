package org.parvis.portal.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DraftCard;
import org.parvis.ds.FileCard;
import org.parvis.ds.InboxLine;
import org.parvis.ds.Link;
import org.parvis.ds.ToDo;
import org.parvis.kernel.Ids;

/**
 * What stands on a desk, of one module or of all.
 *
 * @param toDo what waits, the nearest first
 * @param more how many things wait beside those
 * @param told what came from bodies, the latest first
 * @param letters documents received
 * @param others for whom one may act, and where all of them are: the page says how many it shows
 * @param waiting how many things wait at other desks, by mandate; at one's own under no number
 */
public record DeskPart(
        List<ToDo> toDo,
        int more,
        Shelf<FileCard> files,
        Shelf<InboxLine> told,
        Shelf<InboxLine> letters,
        Shelf<DraftCard> drafts,
        Shelf<Desk.Other> others,
        Map<UUID, Integer> waiting) {
    public static final DeskPart NOTHING =
            new DeskPart(
                    List.of(),
                    0,
                    Shelf.empty(),
                    Shelf.empty(),
                    Shelf.empty(),
                    Shelf.empty(),
                    Shelf.empty(),
                    Map.of());

    /**
     * The first of them, and where all are.
     *
     * @param all none when there is no page of all
     */
    public record Shelf<T>(List<T> shown, @Nullable Link all) {
        public Shelf {
            shown = List.copyOf(shown);
        }

        public static <T> Shelf<T> empty() {
            return new Shelf<>(List.of(), null);
        }

        private Shelf<T> and(Shelf<T> other) {
            List<T> both = new ArrayList<>(shown);
            both.addAll(other.shown);
            return new Shelf<>(both, all == null ? other.all : all);
        }
    }

    /** Nothing but drafts. */
    public static DeskPart ofDrafts(Shelf<DraftCard> drafts) {
        return new DeskPart(
                List.of(),
                0,
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                drafts,
                Shelf.empty(),
                Map.of());
    }

    /**
     * What waits for whoever is signed in, and nothing else: it stands on their own desk; on that
     * of another it is only counted.
     */
    public static DeskPart ofOneself(Desk desk, List<ToDo> toDo, int more) {
        boolean own = desk.other() == null;
        return new DeskPart(
                own ? toDo : List.of(),
                own ? more : 0,
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                own ? Map.of() : Map.of(Ids.NIL, toDo.size()));
    }

    /** Both together, one after the other. */
    public DeskPart and(DeskPart other) {
        List<ToDo> all = new ArrayList<>(toDo);
        all.addAll(other.toDo);
        Map<UUID, Integer> desks = new HashMap<>(waiting);
        other.waiting.forEach((mandate, n) -> desks.merge(mandate, n, Integer::sum));
        return new DeskPart(
                List.copyOf(all),
                more + other.more,
                files.and(other.files),
                told.and(other.told),
                letters.and(other.letters),
                drafts.and(other.drafts),
                others.and(other.others),
                Map.copyOf(desks));
    }
}
