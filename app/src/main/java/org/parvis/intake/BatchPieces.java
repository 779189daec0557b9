package org.parvis.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.parvis.documents.HeldFile;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Makes the pieces of a batch items, each held on its own. */
@Component
class BatchPieces {
    private final ItemTable items;
    private final NewItems newItems;
    private final Cutting cutting;
    private final Scenes scenes;
    private final InstantSource clock;

    BatchPieces(
            ItemTable items,
            NewItems newItems,
            Cutting cutting,
            Scenes scenes,
            InstantSource clock) {
        this.items = items;
        this.newItems = newItems;
        this.cutting = cutting;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Makes one piece an item, unless it was made before; whether all of it is held. */
    boolean hold(ScanBatch batch, List<HeldFile> scan, Cutting.Piece piece) {
        Home home = batch.agent().home();
        UUID id =
                scenes.job(jobs -> newItems.begin(jobs, batch, piece, Ids.next(), clock.instant()));
        boolean made =
                scenes.<Boolean>job(
                        jobs -> items.find(jobs, id).orElseThrow().state() != Item.State.CUTTING);
        if (made) {
            return true;
        }
        Cutting.Held pages = cutting.hold(id, scan, piece);
        String note = pages == Cutting.Held.CUT ? null : "uncut";
        scenes.job(jobs -> newItems.waits(jobs, home, id, note));
        return pages != Cutting.Held.LOST;
    }
}
