package org.parvis.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a body reads what people say of its pages, and says what it did. */
@Controller
@AnyMember
class Room implements TeamRooms {
    private static final Set<Role> READERS =
            EnumSet.of(Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD, Role.DESIGNER);
    private static final Duration COUNTED = Duration.ofDays(90);
    private static final int MOST = 10;
    private static final int LONGEST = 500;

    private final Remarks remarks;
    private final Listening listening;
    private final ZoneId zone;

    Room(Remarks remarks, Listening listening, ZoneId zone) {
        this.remarks = remarks;
        this.listening = listening;
        this.zone = zone;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return READERS.contains(agent.role())
                ? List.of(new NavItem("feedback", w.say("feedback.room"), Addresses.room(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/commentaires", "/en/team/feedback"})
    Page room(
            @RequestParam(required = false) @Nullable UUID after,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        Instant since = listening.now().minus(COUNTED);
        List<Remark> waiting = remarks.waiting(agent, after == null ? new UUID(0, 0) : after);
        boolean more = waiting.size() > Remarks.PAGE;
        List<Remark> shown = more ? waiting.subList(0, Remarks.PAGE) : waiting;
        var page =
                new RoomPage(
                        w,
                        zone,
                        listening.today(),
                        shown,
                        more ? Addresses.room(w.lang()) + "?after=" + shown.getLast().id() : null,
                        remarks.answered(agent, MOST),
                        remarks.counts(agent, since, MOST),
                        done.equals("yes"));
        return Page.of("feedback/room", page)
                .title(w.say("feedback.room"))
                .nav("feedback")
                .inTeam();
    }

    @GetMapping({"/fr/equipe/commentaires/{remark}", "/en/team/feedback/{remark}"})
    Page show(@PathVariable UUID remark, Actor.Agent agent, Words w) {
        return one(agent, remark, new AnswerPage.Typed("", "", ""), List.of(), w);
    }

    @PostMapping({"/fr/equipe/commentaires/{remark}", "/en/team/feedback/{remark}"})
    Page answer(
            @PathVariable UUID remark,
            @RequestParam(defaultValue = "") String changed,
            @RequestParam(defaultValue = "") String fr,
            @RequestParam(defaultValue = "") String en,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        var typed = new AnswerPage.Typed(changed, fr.strip(), en.strip());
        List<FieldError> errors = errors(typed, w);
        if (!errors.isEmpty()) {
            return one(agent, remark, typed, errors, w).status(422);
        }
        var said =
                new Remark.Answer(
                        listening.now(),
                        changed.equals("yes"),
                        LocalizedText.of(typed.fr(), typed.en()));
        return remarks.answer(agent, remark, said)
                ? Page.redirect(Addresses.room(w.lang()) + "?done=yes")
                : one(agent, remark, typed, List.of(), w).status(409);
    }

    private Page one(
            Actor.Agent agent, UUID id, AnswerPage.Typed typed, List<FieldError> errors, Words w) {
        admit(agent);
        Remark remark =
                remarks.find(agent, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("feedback/answer", new AnswerPage(w, zone, remark, typed, errors))
                .title(w.say("feedback.answer.title"))
                .nav("feedback")
                .inTeam();
    }

    /** What is said to people is said in both languages, and only when something was changed. */
    private static List<FieldError> errors(AnswerPage.Typed typed, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (!typed.changed().equals("yes") && !typed.changed().equals("no")) {
            errors.add(new FieldError("changed", w.say("feedback.answer.choose")));
        }
        check("fr", typed.fr(), errors, w);
        check("en", typed.en(), errors, w);
        return errors;
    }

    private static void check(String field, String text, List<FieldError> errors, Words w) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, w.say("feedback.answer.empty." + field)));
        } else if (text.length() > LONGEST) {
            errors.add(new FieldError(field, w.say("feedback.answer.long", LONGEST)));
        }
    }

    private static void admit(Actor.Agent agent) {
        if (!READERS.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
