package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.words.HiddenSigns;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A dataset in words: what it is, for whom to ask, under which conditions. */
@Controller
@AnyMember
class WordsRoom {
    private static final Map<String, Integer> LONGEST =
            Map.ofEntries(
                    Map.entry("fr-title", 150),
                    Map.entry("en-title", 150),
                    Map.entry("fr-summary", 2_000),
                    Map.entry("en-summary", 2_000),
                    Map.entry("fr-keywords", 300),
                    Map.entry("en-keywords", 300),
                    Map.entry("fr-area", 150),
                    Map.entry("en-area", 150),
                    Map.entry("contact", 200),
                    Map.entry("news", 2_000));

    private final DataDoor door;
    private final Lists lists;

    WordsRoom(DataDoor door, Lists lists) {
        this.door = door;
        this.lists = lists;
    }

    @GetMapping({"/fr/equipe/donnees/{name}/description", "/en/team/data/{name}/description"})
    Page show(@PathVariable String name, Actor.Agent agent, Words w) {
        DataLife life = door.written(agent, name);
        Draft draft = DataDoor.draft(life);
        return page(life, typed(draft), draft.description().themes(), List.of(), w);
    }

    private static Map<String, String> typed(Draft draft) {
        Description words = draft.description();
        Map<String, String> typed = new LinkedHashMap<>();
        for (String lang : List.of("fr", "en")) {
            typed.put(lang + "-title", words.title().only(lang));
            typed.put(lang + "-summary", words.summary().only(lang));
            typed.put(lang + "-keywords", words.keywords().only(lang));
        }
        typed.putAll(CoverageForm.typed(words.coverage()));
        typed.putAll(BesideForm.typed(words.beside()));
        typed.put("licence", words.licence());
        typed.put("frequency", words.frequency());
        typed.put("contact", words.contact());
        typed.put("news", draft.news());
        return typed;
    }

    @PostMapping({"/fr/equipe/donnees/{name}/description", "/en/team/data/{name}/description"})
    Page save(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Agent agent,
            Words w) {
        DataLife life = door.written(agent, name);
        Draft draft = DataDoor.draft(life);
        Map<String, String> typed = sent.toSingleValueMap();
        List<String> themes = sent.getOrDefault("themes", List.of());
        List<FieldError> errors = errors(typed, w);
        if (errors.isEmpty()) {
            door.keep(
                            agent,
                            life,
                            draft.with(description(typed, themes), clean(typed, "news")),
                            typed.get("seen"),
                            w)
                    .ifPresent(errors::add);
        }
        return errors.isEmpty()
                ? Page.redirect(DataPaths.room(name, w.lang()) + "?done=words")
                : page(life, typed, themes, errors, w).status(422);
    }

    private List<FieldError> errors(Map<String, String> typed, Words w) {
        List<FieldError> errors = new ArrayList<>();
        LONGEST.forEach(
                (field, longest) -> {
                    String value = clean(typed, field);
                    if (value.length() > longest || HiddenSigns.in(value)) {
                        errors.add(
                                new FieldError(
                                        field,
                                        w.say(
                                                "opendata.refused.field",
                                                w.say("opendata.field." + field),
                                                longest)));
                    }
                });
        String contact = clean(typed, "contact");
        if (!contact.isEmpty() && !Description.isAddress(contact)) {
            errors.add(new FieldError("contact", w.say("opendata.refused.contact")));
        }
        errors.addAll(new CoverageForm(typed).errors(w));
        errors.addAll(new BesideForm(typed).errors(w));
        return errors;
    }

    private static String clean(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip().replace("\r", "");
    }

    /** What is in no list is left out, and told as missing. */
    private Description description(Map<String, String> typed, List<String> themes) {
        return new Description(
                LocalizedText.said(clean(typed, "fr-title"), clean(typed, "en-title")),
                LocalizedText.said(clean(typed, "fr-summary"), clean(typed, "en-summary")),
                LocalizedText.said(clean(typed, "fr-keywords"), clean(typed, "en-keywords")),
                themes.stream().filter(code -> lists.theme(code).isPresent()).distinct().toList(),
                lists.licence(clean(typed, "licence")).map(Lists.Licence::code).orElse(""),
                lists.frequency(clean(typed, "frequency")).map(Lists.Frequency::code).orElse(""),
                clean(typed, "contact"),
                new CoverageForm(typed).coverage(),
                new BesideForm(typed).beside());
    }

    private Page page(
            DataLife life,
            Map<String, String> typed,
            List<String> themes,
            List<FieldError> errors,
            Words w) {
        return Page.of(
                        "opendata/release/words",
                        new WordsView(
                                life.title(w.lang()),
                                DataPaths.room(life.name(), w.lang()),
                                DataPaths.roomWords(life.name(), w.lang()),
                                DataDoor.draft(life).revision(),
                                life.newest() == null,
                                typed,
                                themes,
                                choices(w),
                                errors))
                .title(w.say("opendata.words.title"))
                .nav(DataDesk.NAV)
                .inTeam();
    }

    private WordsView.Choices choices(Words w) {
        String lang = w.lang();
        Choice none = Choice.of("", w.say("opendata.choose"));
        return new WordsView.Choices(
                lists.licences().stream()
                        .map(
                                one ->
                                        Choice.of(one.code(), one.name().in(lang))
                                                .withHint(one.means().in(lang)))
                        .toList(),
                Stream.concat(
                                Stream.of(none),
                                lists.frequencies().stream()
                                        .map(one -> Choice.of(one.code(), one.name().in(lang))))
                        .toList(),
                lists.themes().stream()
                        .map(one -> Choice.of(one.code(), one.name().in(lang)))
                        .toList(),
                Stream.of(Beside.Kind.values())
                        .map(
                                kind ->
                                        Choice.of(
                                                kind.code(),
                                                w.say("opendata.beside.kind." + kind.code())))
                        .toList());
    }
}
