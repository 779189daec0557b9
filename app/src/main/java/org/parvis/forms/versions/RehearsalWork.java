package org.parvis.forms.versions;

import java.util.List;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the rehearsal of a version that is not published yet. */
@Component
@Order(1)
class RehearsalWork implements VersionWork {
    @Override
    public List<Task> of(String service, int version, boolean published, Words w) {
        if (published) {
            return List.of();
        }
        String href = RehearsalPages.here(service, version, w.lang());
        return List.of(
                Task.open(
                                w.say("forms.rehearsal.task"),
                                href,
                                Status.of(w.say("forms.rehearsal.advised"), Tone.INFO))
                        .withHint(w.say("forms.rehearsal.taskHint")));
    }
}
