package org.parvis.content.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One page: its state, whose turn it is, and the acts that lead to everybody and back. */
@Controller
@AnyMember
class PageRoom {
    private static final int LONGEST = 2_000;

    private final PageDoor door;
    private final PageRelease release;
    private final PageWriting writing;
    private final PageRoomView view;
    private final PageTurns words;

    PageRoom(
            PageDoor door,
            PageRelease release,
            PageWriting writing,
            PageRoomView view,
            PageTurns words) {
        this.door = door;
        this.release = release;
        this.writing = writing;
        this.view = view;
        this.words = words;
    }

    @GetMapping({"/fr/equipe/pages/{section}/{stem}", "/en/team/pages/{section}/{stem}"})
    Page show(
            @PathVariable String section,
            @PathVariable String stem,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.read(agent, section, stem);
        String key = "pages.done." + done;
        String notice = w.has(key) ? w.say(key) : null;
        return view.page(life, agent, PageRoomView.Told.of(notice), w);
    }

    @PostMapping({"/fr/equipe/pages/{section}/{stem}", "/en/team/pages/{section}/{stem}"})
    Page act(
            @PathVariable String section,
            @PathVariable String stem,
            @RequestParam String act,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String version,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.read(agent, section, stem);
        RoomPage.Typed typed = new RoomPage.Typed(line(day), line(said), line(successor));
        List<Refusal> refused =
                switch (act) {
                    case "roll-back" -> refusals(writing.rollBack(agent, life, number(version)));
                    case "folder" -> refusals(writing.takeFolder(agent, life));
                    default -> step(act, new PageRelease.Seen(life.key(), seen), typed, agent);
                };
        if (refused.isEmpty()) {
            return Page.redirect(PagePaths.page(life.key(), w.lang()) + "?done=" + act);
        }
        String field = field(act);
        List<FieldError> errors =
                refused.stream()
                        .map(why -> new FieldError(field, w.say(why.key(), why.arguments())))
                        .toList();
        return view.page(
                door.read(agent, section, stem),
                agent,
                new PageRoomView.Told(null, errors, typed),
                w);
    }

    private static List<Refusal> refusals(Outcome<Integer> outcome) {
        return switch (outcome) {
            case Outcome.Ok<Integer> ok -> List.of();
            case Outcome.Refused<Integer>(Refusal why) -> List.of(why);
        };
    }

    private List<Refusal> step(
            String act, PageRelease.Seen seen, RoomPage.Typed typed, Actor.Agent agent) {
        Optional<LocalDate> day = day(typed.day());
        if (!typed.day().isEmpty() && day.isEmpty()) {
            return List.of(Refusal.of("pages.refused.day"));
        }
        Instant due = day.map(words::begins).orElse(null);
        return switch (act) {
            case "submit" -> release.submit(agent, seen, due);
            case "send-back" -> release.sendBack(agent, seen, typed.words());
            case "withdraw" -> release.withdraw(agent, seen);
            case "publish" -> release.publish(agent, seen, due);
            case "archive" -> release.archive(agent, seen, typed.successor());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** 0, which no version has, for what is no number. */
    private static int number(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private static @Nullable String field(String act) {
        return switch (act) {
            case "submit", "publish" -> "day";
            case "send-back" -> "words";
            case "archive" -> "successor";
            case "roll-back" -> "version";
            default -> null;
        };
    }

    private static String line(String typed) {
        String text = typed.strip().replaceAll("\\p{Cntrl}+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
