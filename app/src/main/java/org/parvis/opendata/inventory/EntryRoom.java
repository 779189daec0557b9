package org.parvis.opendata.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.opendata.release.Keepers;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.HiddenSigns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One entry of an inventory: what is said of it, and all that was said before. */
@Controller
@AnyMember
class EntryRoom {
    private static final int LONGEST = 2_000;

    private final Inventory inventory;
    private final EntryViews views;
    private final OwnDatasets datasets;
    private final HeldReasons reasons;
    private final Keepers keepers;
    private final Today today;

    EntryRoom(
            Inventory inventory,
            EntryViews views,
            OwnDatasets datasets,
            HeldReasons reasons,
            Keepers keepers,
            Today today) {
        this.inventory = inventory;
        this.views = views;
        this.datasets = datasets;
        this.reasons = reasons;
        this.keepers = keepers;
        this.today = today;
    }

    static String adding(Words w) {
        return DataPaths.teamInventory(w.lang()) + (w.lang().equals("fr") ? "/nouveau" : "/new");
    }

    @GetMapping({"/fr/equipe/donnees-inventaire/nouveau", "/en/team/data-inventory/new"})
    Page blank(@RequestParam(defaultValue = "") String dataset, Actor.Agent agent, Words w) {
        keepers.admitWriter(agent);
        return views.blank(views.typed(dataset), datasets.of(agent), List.of(), w);
    }

    @PostMapping({"/fr/equipe/donnees-inventaire/nouveau", "/en/team/data-inventory/new"})
    Page add(@RequestParam Map<String, String> typed, Actor.Agent agent, Words w) {
        keepers.admitWriter(agent);
        List<OwnDatasets.Own> own = datasets.of(agent);
        HeldForm form = new HeldForm(typed, own, reasons, today.day(), w);
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return views.blank(typed, own, errors, w).status(422);
        }
        return switch (inventory.add(agent, form.said())) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(at(id, w) + "?done=added");
            case Outcome.Refused<UUID>(Refusal why) ->
                    views.blank(typed, own, List.of(error(why, w)), w).status(422);
        };
    }

    @GetMapping({"/fr/equipe/donnees-inventaire/{id}", "/en/team/data-inventory/{id}"})
    Page show(@PathVariable String id, @Told String done, Actor.Agent agent, Words w) {
        keepers.admit(agent);
        Held held = found(agent, id);
        String key = "opendata.held.done." + done;
        return views.of(
                held,
                new EntryViews.Told(
                        w.has(key) ? w.say(key) : null,
                        HeldForm.typed(held.said(), held.dataset()),
                        List.of()),
                agent,
                w);
    }

    @PostMapping({"/fr/equipe/donnees-inventaire/{id}", "/en/team/data-inventory/{id}"})
    Page act(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Actor.Agent agent,
            Words w) {
        keepers.admitWriter(agent);
        Held held = found(agent, id);
        String act = typed.getOrDefault("act", "");
        List<FieldError> errors =
                typed.getOrDefault("seen", "").equals(String.valueOf(held.revision()))
                        ? done(held, act, typed, agent, w)
                        : List.of(error(Refusal.of("opendata.held.refused.moved"), w));
        return errors.isEmpty()
                ? Page.redirect(at(held.id(), w) + "?done=" + act)
                : views.of(held, new EntryViews.Told(null, typed, errors), agent, w).status(422);
    }

    private List<FieldError> done(
            Held held, String act, Map<String, String> typed, Actor.Agent agent, Words w) {
        return switch (act) {
            case "save" -> {
                HeldForm form = new HeldForm(typed, datasets.of(agent), reasons, today.day(), w);
                List<FieldError> errors = form.errors();
                yield errors.isEmpty()
                        ? told(inventory.change(agent, held, form.said()), w)
                        : errors;
            }
            case "take-out" -> {
                String why = typed.getOrDefault("gone", "").strip().replace("\r", "");
                yield why.isEmpty() || why.length() > LONGEST || HiddenSigns.in(why)
                        ? List.of(
                                new FieldError(
                                        "gone", w.say("opendata.held.refused.gone", LONGEST)))
                        : told(inventory.end(agent, held, why), w);
            }
            case "bring-back" -> told(inventory.end(agent, held, null), w);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static List<FieldError> told(Outcome<UUID> done, Words w) {
        return switch (done) {
            case Outcome.Ok<UUID> fine -> List.of();
            case Outcome.Refused<UUID>(Refusal why) -> List.of(error(why, w));
        };
    }

    private static FieldError error(Refusal why, Words w) {
        return new FieldError(null, w.say(why.key(), why.arguments()));
    }

    private Held found(Actor.Agent agent, String id) {
        return Ids.read(id)
                .flatMap(known -> inventory.find(agent, known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String at(UUID id, Words w) {
        return DataPaths.teamInventory(w.lang()) + "/" + id;
    }
}
