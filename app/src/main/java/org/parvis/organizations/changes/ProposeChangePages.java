package org.parvis.organizations.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.Sessions;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.ChangePaths;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form of a change that takes two, whichever it is. */
@Controller
@AnyMember
class ProposeChangePages {
    private final FourEyes eyes;
    private final GuardedChanges kinds;
    private final Sessions sessions;

    ProposeChangePages(FourEyes eyes, GuardedChanges kinds, Sessions sessions) {
        this.eyes = eyes;
        this.kinds = kinds;
        this.sessions = sessions;
    }

    /**
     * The form.
     *
     * @param words prefix of the message keys of its questions
     * @param whole whether all is asked; else it only goes on
     * @param nothing said instead of the form when it could not be filled in
     */
    record ProposalPage(
            String title,
            String lead,
            String words,
            List<GuardedChange.Field> fields,
            boolean whole,
            GuardedChange.@Nullable Nothing nothing,
            ChangeForm typed,
            String action,
            String back) {
        /** What is to be mended, each with its question. */
        List<FieldError> named(Words w) {
            return typed.errors().stream()
                    .map(
                            error -> {
                                String field = error.field();
                                return field == null
                                        ? error
                                        : new FieldError(
                                                anchor(field),
                                                question(field, w) + " – " + error.text());
                            })
                    .toList();
        }

        /** The values of a list, after none: nothing is chosen before somebody chooses. */
        List<Choice> withNone(GuardedChange.Field field, Words w) {
            List<Choice> choices = new ArrayList<>();
            choices.add(Choice.of("", w.say("organizations.change.chooseOne")));
            choices.addAll(field.choices());
            return choices;
        }

        private String question(String field, Words w) {
            return w.say(field.equals("why") ? "organizations.change.why" : words + field);
        }

        /** A day has three fields; the first one is where to go. */
        private String anchor(String field) {
            return fields.stream()
                            .anyMatch(
                                    f ->
                                            f.name().equals(field)
                                                    && f.kind() == GuardedChange.Kind.DAY)
                    ? field + "-day"
                    : field;
        }
    }

    @GetMapping({"/fr/equipe/changements/proposer/{word}", "/en/team/changes/propose/{word}"})
    Page form(
            @PathVariable String word,
            @RequestParam MultiValueMap<String, String> asked,
            Actor.Agent agent,
            Words w) {
        return page(
                kind(word, agent), agent, new ChangeForm(new LinkedMultiValueMap<>(asked), w), w);
    }

    @PostMapping({"/fr/equipe/changements/proposer/{word}", "/en/team/changes/propose/{word}"})
    Page propose(
            @PathVariable String word,
            @RequestParam MultiValueMap<String, String> form,
            Actor.Agent agent,
            HttpServletRequest request,
            Words w) {
        GuardedChange kind = kind(word, agent);
        ChangeForm typed = new ChangeForm(form, w);
        if (!kind.whole(typed)) {
            return page(kind, agent, typed, w);
        }
        Map<String, String> what = kind.read(agent, typed);
        String why = typed.lines("why");
        if (!typed.errors().isEmpty()) {
            return page(kind, agent, typed, w).status(422);
        }
        FourEyes.Eyes by =
                new FourEyes.Eyes(agent, sessions.current(request).orElseThrow().account());
        return switch (eyes.propose(by, kind, what, why)) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(ChangePaths.one(id, w));
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                typed.refuse(null, refusal.key(), refusal.arguments());
                yield page(kind, agent, typed, w).status(422);
            }
        };
    }

    private GuardedChange kind(String word, Actor.Agent agent) {
        GuardedSetting setting =
                GuardedSetting.of(word)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!eyes.may(agent, setting)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return kinds.of(setting);
    }

    private static Page page(GuardedChange kind, Actor.Agent agent, ChangeForm typed, Words w) {
        String title = w.say(kind.words() + "title");
        List<GuardedChange.Field> fields = kind.fields(agent, typed);
        ProposalPage page =
                new ProposalPage(
                        title,
                        w.say(kind.words() + "lead"),
                        kind.words(),
                        fields,
                        kind.whole(typed),
                        kind.nothing(fields, w).orElse(null),
                        typed,
                        ChangePaths.propose(kind.setting(), w),
                        ChangePaths.all(w));
        return Page.of("organizations/changes/proposeChange", page)
                .title(title)
                .nav("changes")
                .inTeam();
    }
}
