package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.HiddenSigns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether somebody could be found in a draft: what its rows and columns tell of people. */
@Controller
@AnyMember
class PeopleRoom {
    private static final int LONGEST = 2_000;

    private final DataDoor door;
    private final PeopleViews views;

    PeopleRoom(DataDoor door, PeopleViews views) {
        this.door = door;
        this.views = views;
    }

    @GetMapping({"/fr/equipe/donnees/{name}/personnes", "/en/team/data/{name}/people"})
    Page show(@PathVariable String name, @Told String done, Actor.Agent agent, Words w) {
        DataLife life = door.read(agent, name);
        String key = "opendata.done." + done;
        String notice = w.has(key) ? w.say(key) : null;
        return views.page(life, agent, PeopleViews.Told.of(notice, DataDoor.draft(life)), w);
    }

    @PostMapping({"/fr/equipe/donnees/{name}/personnes", "/en/team/data/{name}/people"})
    Page save(
            @PathVariable String name,
            @RequestParam Map<String, String> typed,
            Actor.Agent agent,
            Words w) {
        DataLife life = door.written(agent, name);
        Draft draft = DataDoor.draft(life);
        List<FieldError> errors = new ArrayList<>();
        PeopleSaid said = read(draft, agent, typed, errors, w);
        if (errors.isEmpty()) {
            door.keep(agent, life, draft.with(said), typed.get("seen"), w).ifPresent(errors::add);
        }
        return errors.isEmpty()
                ? Page.redirect(DataPaths.roomPeople(name, w.lang()) + "?done=people")
                : views.page(life, agent, new PeopleViews.Told(null, typed, errors), w).status(422);
    }

    /** A column of which nothing is said yet stays so: that is told before a release. */
    private static PeopleSaid read(
            Draft draft,
            Actor.Agent agent,
            Map<String, String> typed,
            List<FieldError> errors,
            Words w) {
        PeopleSaid.Rows rows =
                PeopleSaid.Rows.of(typed.getOrDefault("rows", "")).orElse(PeopleSaid.Rows.UNSAID);
        if (rows == PeopleSaid.Rows.UNSAID) {
            errors.add(new FieldError("rows", w.say("opendata.refused.rows")));
        }
        Map<String, PeopleSaid.Part> parts = new HashMap<>();
        for (int at = 0; at < draft.columns().size(); at++) {
            String column = draft.columns().get(at).name();
            PeopleSaid.Part.of(typed.getOrDefault("part-" + (at + 1), ""))
                    .ifPresent(part -> parts.put(column, part));
        }
        String reason = typed.getOrDefault("reason", "").strip().replace("\r", "");
        if (reason.length() > LONGEST || HiddenSigns.in(reason)) {
            errors.add(new FieldError("reason", w.say("opendata.refused.long", LONGEST)));
        }
        return new PeopleSaid(rows, agent.member(), parts, reason);
    }
}
