package org.parvis.cases.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several files at once: choose, look, confirm, undo, read what was done. */
@Controller
class BatchPages {
    private final Batches batches;
    private final BatchViews views;

    BatchPages(Batches batches, BatchViews views) {
        this.batches = batches;
        this.views = views;
    }

    @PostMapping({"/fr/equipe/file/lots", "/en/team/queue/batches"})
    Page begin(
            Actor.Agent agent,
            Words w,
            @RequestParam(defaultValue = "") List<String> file,
            @RequestParam(defaultValue = "") String back) {
        Optional<UUID> batch = batches.begin(agent, file, QueueQuery.parse(back).address());
        return Page.redirect(
                batch.map(id -> TeamPaths.batch(w, id))
                        .orElseGet(() -> TeamPaths.queue(w) + "?told=none"));
    }

    @GetMapping({"/fr/equipe/file/lots/{id}", "/en/team/queue/batches/{id}"})
    Page show(Actor.Agent agent, Words w, @PathVariable String id) {
        return page(agent, number(id), null, List.of(), w, 200);
    }

    @PostMapping({"/fr/equipe/file/lots/{id}/apercu", "/en/team/queue/batches/{id}/preview"})
    Page plan(
            Actor.Agent agent,
            Words w,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        TypedDay day = day(form);
        Batches.Wanted wanted =
                new Batches.Wanted(
                        Batch.How.of(form.getOrDefault("how", "")),
                        Ids.read(form.getOrDefault("to", "")).orElse(null),
                        new Batch.Words(
                                form.getOrDefault("text", "").strip(),
                                form.getOrDefault("ground", ""),
                                day.read().orElse(null)));
        return switch (batches.plan(agent, number(id), wanted)) {
            case Outcome.Ok<Batch> done -> Page.redirect(TeamPaths.batch(w, number(id)));
            case Outcome.Refused<Batch>(Refusal refusal) -> {
                FieldError error = new FieldError(field(refusal.key()), Refused.say(refusal, w));
                BatchViews.Typed typed = new BatchViews.Typed(wanted, day);
                yield page(agent, number(id), typed, List.of(error), w, 422);
            }
        };
    }

    private static TypedDay day(Map<String, String> form) {
        return TypedDay.of("remind", name -> form.getOrDefault(name, ""));
    }

    private static String field(String key) {
        return switch (key) {
            case "team.batch.error.to" -> "to";
            case "team.batch.error.text", "team.refused.long", "cases.refused.reminderText" ->
                    "text";
            case "cases.refused.reminderDay" -> "remind";
            default -> "how";
        };
    }

    @PostMapping({"/fr/equipe/file/lots/{id}/confirmer", "/en/team/queue/batches/{id}/confirm"})
    Page confirm(Actor.Agent agent, Words w, @PathVariable String id) {
        return after(batches.confirm(agent, number(id)), agent, id, w);
    }

    @PostMapping({"/fr/equipe/file/lots/{id}/annuler", "/en/team/queue/batches/{id}/undo"})
    Page undo(Actor.Agent agent, Words w, @PathVariable String id) {
        Outcome<Batch> undone = batches.undo(agent, number(id));
        return undone instanceof Outcome.Ok<Batch>(Batch batch) && batch.how() == Batch.How.TAKE
                ? Page.redirect(back(batch, w) + "told=untaken")
                : after(undone, agent, id, w);
    }

    private Page after(Outcome<Batch> outcome, Actor.Agent agent, String id, Words w) {
        return switch (outcome) {
            case Outcome.Ok<Batch> done -> Page.redirect(TeamPaths.batch(w, number(id)));
            case Outcome.Refused<Batch>(Refusal refusal) ->
                    page(
                            agent,
                            number(id),
                            null,
                            List.of(new FieldError(null, Refused.say(refusal, w))),
                            w,
                            409);
        };
    }

    private static UUID number(String id) {
        return Ids.read(id).orElseThrow(TeamReply::notFound);
    }

    private static String back(Batch batch, Words w) {
        return TeamPaths.queue(w) + (batch.back().isEmpty() ? "?" : batch.back() + "&");
    }

    private Page page(
            Actor.Agent agent,
            UUID id,
            BatchViews.@Nullable Typed typed,
            List<FieldError> errors,
            Words w,
            int status) {
        Batches.Shown shown = batches.show(agent, id).orElseThrow(TeamReply::notFound);
        BatchPage page = views.of(agent, shown, typed, errors, w);
        String path = TeamPaths.batch(w, id);
        return Page.of("cases/queue/teamBatch", page)
                .title(page.heading())
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"))
                .status(status);
    }
}
