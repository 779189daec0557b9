package org.parvis.opendata.release;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.HiddenSigns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One dataset: how it stands, whose turn it is, and the acts that make it public. */
@Controller
@AnyMember
class DataRoom {
    private static final int LONGEST = 2_000;

    private final DataDoor door;
    private final DataRelease release;
    private final Rewording rewording;
    private final DataRecall recall;
    private final DataDrafts drafts;
    private final RoomViews views;
    private final ComingFile files;

    DataRoom(
            DataDoor door,
            DataRelease release,
            Rewording rewording,
            DataRecall recall,
            DataDrafts drafts,
            RoomViews views,
            ComingFile files) {
        this.door = door;
        this.release = release;
        this.rewording = rewording;
        this.recall = recall;
        this.drafts = drafts;
        this.views = views;
        this.files = files;
    }

    @GetMapping({"/fr/equipe/donnees/{name}", "/en/team/data/{name}"})
    Page show(@PathVariable String name, @Told String done, Actor.Agent agent, Words w) {
        DataLife life = door.read(agent, name);
        String key = "opendata.done." + done;
        String notice = w.has(key) ? w.say(key) : announced(agent, life, w);
        return views.page(life, agent, RoomViews.Told.done(notice), w);
    }

    /** What a program said of the version to come, which nobody has begun; nothing otherwise. */
    private @Nullable String announced(Actor.Agent agent, DataLife life, Words w) {
        return drafts.announced(agent, life)
                .map(at -> w.say("opendata.announced", w.dateTime(at)))
                .orElse(null);
    }

    @PostMapping({"/fr/equipe/donnees/{name}", "/en/team/data/{name}"})
    Page act(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Agent agent,
            Words w) {
        DataLife life = door.read(agent, name);
        Map<String, String> typed = sent.toSingleValueMap();
        String seen = typed.getOrDefault("seen", "");
        String act = typed.getOrDefault("act", "");
        int revision = seen.matches("[0-9]{1,8}") ? Integer.parseInt(seen) : 0;
        String words = typed.getOrDefault("words", "").strip().replace("\r", "");
        if (isLong(typed.getOrDefault(RoomViews.Told.words(act), ""))) {
            return refused(
                    life, List.of(Refusal.of("opendata.refused.long", LONGEST)), typed, agent, w);
        }
        List<Refusal> refused =
                switch (act) {
                    case "submit" -> release.submit(agent, life, revision);
                    case "send-back" -> release.sendBack(agent, life, revision, words);
                    case "withdraw" -> release.withdraw(agent, life, revision);
                    case "sign" -> sign(agent, life, revision, sent);
                    case "reword" -> rewording.begin(agent, life);
                    case "recall" -> recall.recall(agent, life, asked(typed));
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return refused.isEmpty()
                ? Page.redirect(DataPaths.room(name, w.lang()) + "?done=" + act)
                : refused(life, refused, typed, agent, w);
    }

    private Page refused(
            DataLife life,
            List<Refusal> why,
            Map<String, String> typed,
            Actor.Agent agent,
            Words w) {
        return views.page(life, agent, new RoomViews.Told(null, why, typed), w);
    }

    private static boolean isLong(String text) {
        return text.strip().length() > LONGEST || HiddenSigns.in(text);
    }

    private static DataRecall.Asked asked(Map<String, String> typed) {
        String number = typed.getOrDefault("number", "");
        return new DataRecall.Asked(
                number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0,
                typed.getOrDefault("why", "").strip().replace("\r", ""),
                typed.containsKey("rights"));
    }

    private List<Refusal> sign(
            Actor.Agent agent, DataLife life, int seen, MultiValueMap<String, String> sent) {
        var marked =
                new DataRelease.Marked(
                        seen,
                        Objects.requireNonNullElse(sent.getFirst("tested"), ""),
                        sent.getOrDefault("checked", List.of()));
        return switch (release.sign(agent, life, marked)) {
            case Outcome.Ok<Integer> done -> List.of();
            case Outcome.Refused<Integer>(Refusal why) -> List.of(why);
        };
    }

    @GetMapping({"/fr/equipe/donnees/{name}/nouveau-fichier", "/en/team/data/{name}/new-file"})
    Page file(@PathVariable String name, Actor.Agent agent, Words w) {
        return file(door.written(agent, name), List.of(), w);
    }

    @PostMapping({"/fr/equipe/donnees/{name}/nouveau-fichier", "/en/team/data/{name}/new-file"})
    Page renew(@PathVariable String name, HttpServletRequest request, Actor.Agent agent, Words w)
            throws IOException {
        DataLife life = door.written(agent, name);
        Outcome<String> kept = files.read(request).then(came -> drafts.renew(agent, life, came));
        return switch (kept) {
            case Outcome.Ok<String> done ->
                    Page.redirect(DataPaths.roomColumns(name, w.lang()) + "?done=read");
            case Outcome.Refused<String>(Refusal why) ->
                    file(
                                    life,
                                    List.of(
                                            new FieldError(
                                                    "file", w.say(why.key(), why.arguments()))),
                                    w)
                            .status(422);
        };
    }

    private static Page file(DataLife life, List<FieldError> errors, Words w) {
        return Page.of(
                        "opendata/release/file",
                        new FileView(
                                life.title(w.lang()),
                                DataPaths.room(life.name(), w.lang()),
                                DataPaths.roomFile(life.name(), w.lang()),
                                errors))
                .title(w.say("opendata.file.title"))
                .nav(DataDesk.NAV)
                .inTeam();
    }
}
