package org.parvis.forms.drafts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.DraftScene;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The drafts of an account: its list, and taking one away with a moment to bring it back. */
@Component
public class MyDrafts {
    /** Nobody is hurried: the page that offers to undo may stay open that long. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** Somebody who leaves that page at once can still come back to it. */
    private static final Duration AT_LEAST = Duration.ofSeconds(10);

    private final Drafts drafts;
    private final DraftTable table;
    private final Scenes scenes;
    private final InstantSource clock;

    MyDrafts(Drafts drafts, DraftTable table, Scenes scenes, InstantSource clock) {
        this.drafts = drafts;
        this.table = table;
        this.scenes = scenes;
        this.clock = clock;
    }

    public List<Draft> of(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        table.ofPerson(sql, clock.instant()).stream()
                                .map(DraftTable.Row::draft)
                                .toList());
    }

    /** Takes a draft of that account away, for good once the moment to undo is over. */
    public void delete(UUID account, UUID draft) {
        Instant now = clock.instant();
        if (of(account).stream().anyMatch(d -> d.id().equals(draft))) {
            scenes.in(
                    new DraftScene(draft), sql -> AsideTable.add(sql, draft, now, now.plus(UNDO)));
        }
    }

    /** The draft that was taken away, while it can still come back. */
    public Optional<Draft> deleted(UUID account, UUID draft) {
        return aside(account).stream().filter(d -> d.id().equals(draft)).findFirst();
    }

    /** Brings a draft back, if the moment to undo is not over. */
    public boolean undo(UUID account, UUID draft) {
        return deleted(account, draft).isPresent()
                && scenes.<Boolean>in(
                        new DraftScene(draft),
                        sql -> AsideTable.bringBack(sql, draft, clock.instant().plus(Drafts.KEPT)));
    }

    /** Somebody left the page that offered to undo: what they deleted goes for good. */
    public void settle(UUID account) {
        Instant before = clock.instant().minus(AT_LEAST);
        List<UUID> gone =
                scenes.reading(new Scene.Person(account), sql -> AsideTable.before(sql, before));
        gone.forEach(drafts::discard);
    }

    private List<Draft> aside(UUID account) {
        return scenes.reading(
                new Scene.Person(account), sql -> table.asideOfPerson(sql, clock.instant()));
    }
}
