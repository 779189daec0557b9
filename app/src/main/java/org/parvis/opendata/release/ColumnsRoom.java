package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.DataPaths;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.HiddenSigns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each column is: its type, that can be put right, and what it means in both languages. */
@Controller
@AnyMember
class ColumnsRoom {
    private static final int LONGEST = 500;
    private static final List<String> FIELDS = List.of("fr", "en", "unit-fr", "unit-en");

    private final DataDoor door;
    private final ColumnsViews views;

    ColumnsRoom(DataDoor door, ColumnsViews views) {
        this.door = door;
        this.views = views;
    }

    @GetMapping({"/fr/equipe/donnees/{name}/colonnes", "/en/team/data/{name}/columns"})
    Page show(@PathVariable String name, @Told String done, Actor.Agent agent, Words w) {
        DataLife life = door.read(agent, name);
        Draft draft = DataDoor.draft(life);
        String key = "opendata.done." + done;
        return views.page(
                life,
                agent,
                new ColumnsViews.Told(
                        w.has(key) ? w.say(key) : null, typed(draft.columns()), List.of()),
                w);
    }

    private static Map<String, String> typed(List<Column> columns) {
        Map<String, String> typed = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            int number = at + 1;
            typed.put("type-" + number, column.type().code());
            typed.put("fr-" + number, column.meaning().only("fr"));
            typed.put("en-" + number, column.meaning().only("en"));
            typed.put("unit-fr-" + number, column.unit().only("fr"));
            typed.put("unit-en-" + number, column.unit().only("en"));
        }
        return typed;
    }

    @PostMapping({"/fr/equipe/donnees/{name}/colonnes", "/en/team/data/{name}/columns"})
    Page save(
            @PathVariable String name,
            @RequestParam Map<String, String> typed,
            Actor.Agent agent,
            Words w) {
        DataLife life = door.written(agent, name);
        Draft draft = DataDoor.draft(life);
        List<FieldError> errors = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < draft.columns().size(); at++) {
            columns.add(read(draft.columns().get(at), at + 1, typed, errors, w));
        }
        if (errors.isEmpty()) {
            door.keep(agent, life, draft.with(columns), typed.get("seen"), w)
                    .ifPresent(errors::add);
        }
        return errors.isEmpty()
                ? Page.redirect(DataPaths.room(name, w.lang()) + "?done=columns")
                : views.page(life, agent, new ColumnsViews.Told(null, typed, errors), w)
                        .status(422);
    }

    private static Column read(
            Column column,
            int number,
            Map<String, String> typed,
            List<FieldError> errors,
            Words w) {
        for (String field : FIELDS) {
            String value = clean(typed, field, number);
            if (value.length() > LONGEST || HiddenSigns.in(value)) {
                errors.add(
                        new FieldError(
                                field + "-" + number,
                                w.say("opendata.refused.words", column.name(), LONGEST)));
            }
        }
        ColumnType type =
                ColumnType.of(typed.getOrDefault("type-" + number, "")).orElse(column.type());
        if (!column.shape().fits(type)) {
            errors.add(new FieldError("type-" + number, unfit(column, type, w)));
        }
        return column.as(type)
                .described(
                        LocalizedText.said(clean(typed, "fr", number), clean(typed, "en", number)),
                        LocalizedText.said(
                                clean(typed, "unit-fr", number), clean(typed, "unit-en", number)));
    }

    private static String clean(Map<String, String> typed, String field, int number) {
        return typed.getOrDefault(field + "-" + number, "").strip().replace("\r", "");
    }

    private static String unfit(Column column, ColumnType type, Words w) {
        var misfit = column.shape().misfit(type);
        return misfit == null
                ? w.say("opendata.refused.type-empty", column.name())
                : w.say(
                        "opendata.refused.type",
                        column.name(),
                        misfit.count(),
                        misfit.line(),
                        misfit.value());
    }
}
