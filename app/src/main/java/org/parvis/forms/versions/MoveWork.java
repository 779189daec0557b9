package org.parvis.forms.versions;

import java.util.List;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the workshop which drafts still stand on an earlier version. */
@Component
@Order(2)
class MoveWork implements VersionWork {
    private final DraftMoves moves;

    MoveWork(DraftMoves moves) {
        this.moves = moves;
    }

    @Override
    public List<Task> of(String service, int version, boolean published, Words w) {
        int behind =
                moves.standings(service).stream()
                        .filter(standing -> standing.version() < version)
                        .mapToInt(MoveTable.Standing::drafts)
                        .sum();
        String title = w.say("forms.move.task");
        String href = MovePages.here(service, version, w.lang());
        Task task =
                behind == 0
                        ? Task.done(title, href, w.say("forms.move.none"))
                        : Task.open(
                                title,
                                href,
                                Status.of(w.say("forms.move.waiting", behind), Tone.WAIT));
        return List.of(
                task.withHint(w.say(published ? "forms.move.taskHint" : "forms.move.taskPlan")));
    }
}
