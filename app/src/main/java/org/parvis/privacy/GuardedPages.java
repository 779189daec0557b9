package org.parvis.privacy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Ground;
import org.parvis.audit.Reasons;
import org.parvis.cases.FileDirectory;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which files of a body are opened only with a reason: protected, or too close to a member. */
@Controller
class GuardedPages {
    private final Scenes scenes;
    private final FormerBodies bodies;
    private final Reasons reasons;
    private final FileDirectory files;
    private final Members members;
    private final InstantSource clock;
    private final ZoneId zone;

    GuardedPages(
            Scenes scenes,
            FormerBodies bodies,
            Reasons reasons,
            FileDirectory files,
            Members members,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.bodies = bodies;
        this.reasons = reasons;
        this.files = files;
        this.members = members;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** A file of the list, as the page shows it. */
    record Row(String reference, String why, String since, String release) {}

    /**
     * The page.
     *
     * @param former the body whose files they were; none for one's own
     */
    record GuardedPage(
            List<Row> rows,
            List<Choice> members,
            String typed,
            List<FieldError> errors,
            String action,
            String back,
            @Nullable String former) {}

    @GetMapping({"/fr/equipe/vie-privee/proteges", "/en/team/privacy/protected"})
    Page show(Actor.Agent agent, Words w, @RequestParam(defaultValue = "") String of) {
        return page(bodies.registry(agent, of), w, "", null);
    }

    @PostMapping({"/fr/equipe/vie-privee/proteges", "/en/team/privacy/protected"})
    Page change(
            Actor.Agent agent,
            Words w,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String of) {
        Officer.only(agent);
        Registry registry = bodies.registry(agent, of);
        Actor.Agent officer = registry.agent();
        Optional<CaseFileId> found = files.byReference(officer, file);
        if (found.isEmpty()) {
            return page(registry, w, file, w.say("privacy.guarded.unknown"));
        }
        scenes.in(
                Officer.only(officer),
                sql -> {
                    reasons.watch(sql, officer, found.get(), member(officer, member));
                    return found;
                });
        return Page.redirect(registry.at(Paths.guarded(w)));
    }

    /** A member of the body, or everybody. */
    private UUID member(Actor.Agent agent, String typed) {
        return members.of(agent.body(), today()).stream()
                .map(m -> m.id())
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElse(Ids.NIL);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Page page(Registry registry, Words w, String typed, @Nullable String error) {
        Actor.Agent agent = registry.agent();
        List<Reasons.Watch> all =
                scenes.reading(Officer.only(agent), sql -> reasons.list(sql, agent.home().id()));
        Map<UUID, String> names =
                files.references(agent, all.stream().map(Reasons.Watch::file).distinct().toList());
        GuardedPage page =
                new GuardedPage(
                        all.stream()
                                .filter(watch -> names.containsKey(watch.file()))
                                .map(watch -> row(watch, names, w))
                                .toList(),
                        choices(agent, w),
                        typed,
                        error == null ? List.of() : List.of(new FieldError("file", error)),
                        registry.at(Paths.guarded(w)),
                        Paths.room(w),
                        registry.name(w));
        return Page.of("privacy/guarded", page)
                .title(w.say("privacy.guarded.title"))
                .nav("privacy")
                .inTeam()
                .status(error == null ? 200 : 422);
    }

    private Row row(Reasons.Watch watch, Map<UUID, String> names, Words w) {
        String why =
                watch.ground() == Ground.PROTECTED
                        ? w.say("privacy.guarded.everybody")
                        : w.say("privacy.guarded.one", members.displayName(watch.member()));
        return new Row(
                names.getOrDefault(watch.file(), ""),
                why,
                w.say(
                        "privacy.guarded.since",
                        w.dateTime(watch.at()),
                        members.displayName(watch.by())),
                Paths.release(w) + "?file=" + watch.file());
    }

    private List<Choice> choices(Actor.Agent agent, Words w) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("privacy.guarded.everybody")));
        members.of(agent.body(), today())
                .forEach(m -> choices.add(Choice.of(m.id().toString(), m.name())));
        return choices;
    }
}
