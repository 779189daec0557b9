package org.parvis.opendata.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.inventory.OwnDatasets.Own;
import org.parvis.opendata.release.Keepers;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** The page of one entry, and that of a new one. */
@Component
class EntryViews {
    private final Inventory inventory;
    private final HeldLines lines;
    private final OwnDatasets datasets;
    private final PublishedData published;
    private final EntryChoices choices;
    private final Keepers keepers;

    EntryViews(
            Inventory inventory,
            HeldLines lines,
            OwnDatasets datasets,
            PublishedData published,
            EntryChoices choices,
            Keepers keepers) {
        this.inventory = inventory;
        this.lines = lines;
        this.datasets = datasets;
        this.published = published;
        this.choices = choices;
        this.keepers = keepers;
    }

    /**
     * What was typed, and what came of it.
     *
     * @param done what was done, in words
     */
    record Told(@Nullable String done, Map<String, String> typed, List<FieldError> errors) {}

    /**
     * As its page has it.
     *
     * @param entry nothing of one that is new
     * @param action nothing for who only reads, or of one that is taken out
     */
    record View(
            @Nullable Entry entry,
            String back,
            @Nullable String action,
            int seen,
            Told told,
            EntryChoices.Choices choices) {
        String value(String field) {
            return told.typed().getOrDefault(field, "");
        }

        @Nullable String error(String field) {
            return FieldError.at(field, told.errors());
        }
    }

    /**
     * One that is in the inventory.
     *
     * @param preparing that it is tied to a dataset of which nothing is public
     * @param bringBack where it is brought back; nothing when it is not gone, or for who only reads
     */
    record Entry(
            HeldLines.Line line,
            @Nullable String preparing,
            List<Step> steps,
            @Nullable String bringBack) {}

    /** Something that was done, with what was said then. */
    record Step(String what, String when, String said) {}

    /** What a new entry begins with: the words of a dataset that is public already. */
    Map<String, String> typed(String dataset) {
        Map<String, String> typed = new LinkedHashMap<>();
        published
                .find(dataset)
                .ifPresent(
                        version -> {
                            for (String lang : List.of("fr", "en")) {
                                typed.put(
                                        lang + "-title", version.description().title().only(lang));
                                typed.put(
                                        lang + "-about",
                                        version.description().summary().only(lang));
                            }
                            typed.put("dataset", dataset);
                        });
        return typed;
    }

    Page blank(Map<String, String> typed, List<Own> own, List<FieldError> errors, Words w) {
        return page(
                new View(
                        null,
                        DataPaths.teamInventory(w.lang()),
                        EntryRoom.adding(w),
                        0,
                        new Told(null, typed, errors),
                        choices.of(own, null, w)),
                w.say("opendata.held.new"));
    }

    Page of(Held held, Told told, Actor.Agent agent, Words w) {
        boolean prepares = keepers.prepares(agent);
        String action = DataPaths.teamInventory(w.lang()) + "/" + held.id();
        boolean gone = held.gone() != null;
        HeldLines.Line line = lines.kept(held, prepares, w);
        List<Step> steps =
                inventory.steps(agent, held.id()).stream().map(step -> step(step, w)).toList();
        return page(
                new View(
                        new Entry(
                                line, preparing(held, w), steps, gone && prepares ? action : null),
                        DataPaths.teamInventory(w.lang()),
                        prepares && !gone ? action : null,
                        held.revision(),
                        told,
                        choices.of(datasets.of(agent), held.dataset(), w)),
                line.title());
    }

    private static Page page(View view, String title) {
        return Page.of("opendata/inventory/entry", view)
                .title(title)
                .nav(InventoryRoom.NAV)
                .inTeam();
    }

    private static @Nullable String preparing(Held held, Words w) {
        return held.dataset() == null || held.published()
                ? null
                : w.say("opendata.held.preparing", held.dataset());
    }

    private Step step(HeldSteps.Step step, Words w) {
        Said said = step.told().said();
        Said.Why why = said.why();
        String words =
                !step.told().why().isEmpty()
                        ? step.told().why()
                        : why == null
                                ? w.typeset(said.title().in(w.lang()))
                                : w.say(
                                        "opendata.held.step.said",
                                        w.typeset(said.title().in(w.lang())),
                                        lines.reason(why.reason(), w),
                                        w.date(why.look()));
        return new Step(
                w.say("opendata.held.step." + step.kind(), keepers.name(step.member())),
                w.dateTime(step.at()),
                words);
    }
}
