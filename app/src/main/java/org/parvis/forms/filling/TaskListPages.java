package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.drawing.Spoken;
import org.parvis.forms.editors.Attestations;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Progress;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.returning.DraftEntrance;
import org.parvis.forms.services.OpenNotice;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a draft stands: the list of tasks of a long form, else the page to go on with. */
@Controller
class TaskListPages {
    private final DraftEntrance entrance;
    private final FormReader reader;
    private final Openings openings;
    private final Attestations attestations;

    TaskListPages(
            DraftEntrance entrance,
            FormReader reader,
            Openings openings,
            Attestations attestations) {
        this.entrance = entrance;
        this.attestations = attestations;
        this.reader = reader;
        this.openings = openings;
    }

    @GetMapping({"/fr/demarche/{draft}", "/en/form/{draft}"})
    Page here(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(request, draft, person, w, editor -> here(editor, w));
    }

    private Page here(Editors.Editor editor, Words w) {
        Draft open = editor.draft();
        Reading reading = reader.read(editor.rules(), open.typed(), w.lang());
        Way way = Way.of(editor.rules().service(), reading, open, w.lang());
        return way.hasTasks()
                ? list(way, open, Spoken.of(editor.rules(), reading, open), w)
                : Page.redirect(way.next());
    }

    private Page list(Way way, Draft draft, @Nullable Spoken spoken, Words w) {
        List<Progress> all = attestations.progress(draft, way);
        Optional<Progress> next = all.stream().filter(TaskListPages::toDo).findFirst();
        long done = all.stream().filter(task -> task.state().suffices()).count();
        ServiceDefinition service = way.service();
        TaskListPage page =
                new TaskListPage(
                        service.name().in(w.lang()),
                        w.say("forms.saved", w.time(draft.savedAt())),
                        w.say("forms.tasks.progress", done, all.size()),
                        tasks(way, all, w),
                        next.map(task -> entry(way, task)).orElse(way.answers()),
                        next.map(task -> w.say("forms.tasks.next", name(way, task.part())))
                                .orElse(w.say("forms.tasks.check")),
                        Paths.later(draft.id(), w.lang()),
                        Paths.print(draft.id(), w.lang()),
                        OpenNotice.closed(openings.of(service.code()), w),
                        spoken);
        return Page.of("forms/filling/tasks", page)
                .title(service.name().in(w.lang()))
                .nav("services")
                .discreet(service.sensitive());
    }

    private static boolean toDo(Progress task) {
        return switch (task.state()) {
            case NOT_STARTED, STARTED, TO_FIX -> true;
            case WAITING, ELSEWHERE, OPTIONAL, DONE -> false;
        };
    }

    private static List<Task> tasks(Way way, List<Progress> all, Words w) {
        List<Task> tasks = new ArrayList<>();
        for (Progress task : all) {
            String name = name(way, task.part());
            String href = entry(way, task);
            tasks.add(
                    switch (task.state()) {
                        case WAITING ->
                                Task.closed(name, w.say("forms.tasks.waiting"))
                                        .withHint(w.say("forms.tasks.after", before(way, task)));
                        case NOT_STARTED ->
                                open(name, href, "forms.tasks.not-started", Tone.NEUTRAL, w);
                        case OPTIONAL -> open(name, href, "forms.tasks.optional", Tone.NEUTRAL, w);
                        case STARTED -> open(name, href, "forms.tasks.started", Tone.PROGRESS, w);
                        case TO_FIX -> open(name, href, "forms.tasks.to-fix", Tone.WARN, w);
                        case ELSEWHERE ->
                                open(name, href, "together.tasks.elsewhere", Tone.WAIT, w);
                        case DONE -> Task.done(name, href, w.say("forms.tasks.done"));
                    });
        }
        boolean ready = all.stream().allMatch(task -> task.state().suffices());
        tasks.add(
                ready
                        ? open(
                                w.say("forms.tasks.check"),
                                way.answers(),
                                "forms.tasks.ready",
                                Tone.PROGRESS,
                                w)
                        : Task.closed(w.say("forms.tasks.check"), w.say("forms.tasks.waiting")));
        return tasks;
    }

    private static Task open(String name, String href, String state, Tone tone, Words w) {
        return Task.open(name, href, Status.of(w.say(state), tone));
    }

    private static String before(Way way, Progress task) {
        return task.waitsFor().stream()
                .map(part -> name(way, part))
                .collect(Collectors.joining(", "));
    }

    private static String name(Way way, String part) {
        return way.service().form().partName(part, way.lang());
    }

    private static String entry(Way way, Progress task) {
        return Paths.page(way.draft(), task.entry(way.reading()).id(), way.lang());
    }
}
