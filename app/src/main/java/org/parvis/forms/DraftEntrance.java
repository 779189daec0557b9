package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Lets those who may work on a draft go on; shows the others how to come back to it. */
@Component
class DraftEntrance {
    private final Editors editors;
    private final ResumePages resuming;

    DraftEntrance(Editors editors, ResumePages resuming) {
        this.editors = editors;
        this.resuming = resuming;
    }

    Page open(
            HttpServletRequest request,
            UUID draft,
            Actor.@Nullable Person person,
            Words w,
            Function<Editors.Editor, Page> page) {
        return editors.open(request, draft, person)
                .map(page)
                .orElseGet(() -> resuming.closed(request, draft, person, w));
    }

    /** The same for what was typed: when the draft does not open, the text waits until it does. */
    Page keep(
            HttpServletRequest request,
            UUID draft,
            String place,
            Actor.@Nullable Person person,
            Words w,
            Function<Editors.Editor, Page> page) {
        return editors.open(request, draft, person)
                .map(page)
                .orElseGet(() -> resuming.hold(request, draft, place, person, w));
    }
}
