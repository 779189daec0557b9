package org.parvis.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileDirectory;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of papers to return or to destroy. */
@Controller
class OriginalPages {
    private final Originals originals;
    private final FileDirectory files;
    private final Catalogue catalogue;
    private final Members members;

    OriginalPages(Originals originals, FileDirectory files, Catalogue catalogue, Members members) {
        this.originals = originals;
        this.files = files;
        this.catalogue = catalogue;
        this.members = members;
    }

    /** What is to be done, and what was. */
    record OriginalsPage(List<Row> open, List<Row> done, boolean more, String action, Link back) {}

    /**
     * One task.
     *
     * @param file where its request is
     * @param when by when, or when and by whom it was done
     */
    record Row(String item, String what, @Nullable Link file, String does, String when) {}

    @GetMapping({"/fr/equipe/arrivages/originaux", "/en/team/arrivals/originals"})
    Page show(Actor.Agent agent, Words w) {
        Originals.Shown shown = originals.of(agent);
        List<UUID> ids =
                Stream.concat(shown.open().stream(), shown.done().stream())
                        .map(Originals.Task::file)
                        .filter(Objects::nonNull)
                        .toList();
        Map<UUID, String> names = files.references(agent, ids);
        OriginalsPage page =
                new OriginalsPage(
                        shown.open().stream().map(task -> row(task, names, w)).toList(),
                        shown.done().stream().map(task -> row(task, names, w)).toList(),
                        shown.more(),
                        ArrivalPaths.originals(w),
                        Link.to(w.say("intake.backlog"), ArrivalPaths.backlog(w)));
        return Page.of("intake/originals", page)
                .title(w.say("intake.originals"))
                .nav("arrivals")
                .inTeam();
    }

    @PostMapping({"/fr/equipe/arrivages/originaux", "/en/team/arrivals/originals"})
    Page done(Actor.Agent agent, @RequestParam UUID item, Words w) {
        originals.done(agent, item);
        return Page.redirect(ArrivalPaths.originals(w));
    }

    private Row row(Originals.Task task, Map<UUID, String> names, Words w) {
        String name = task.file() == null ? null : names.get(task.file());
        String service =
                Optional.ofNullable(task.service())
                        .flatMap(catalogue::service)
                        .map(s -> s.name().in(w.lang()))
                        .orElse(w.say("intake.original"));
        boolean isDone = task.doneAt() != null && task.doneBy() != null;
        return new Row(
                task.item().toString(),
                service + " · " + w.say("intake.item.pages", task.pages()),
                name == null ? null : Link.to(name, ArrivalPaths.file(w, name)),
                w.say("intake.original." + task.does()),
                isDone
                        ? w.say(
                                "intake.original.done",
                                w.dateTime(Objects.requireNonNull(task.doneAt())),
                                members.displayName(Objects.requireNonNull(task.doneBy())))
                        : w.say("intake.original.due", w.date(task.due())));
    }
}
