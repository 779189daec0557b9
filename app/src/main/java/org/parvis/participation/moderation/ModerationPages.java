package org.parvis.participation.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.moderation.ModerationPage.Typed;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a body publishes what people wrote, or says by which published rule it does not. */
@Controller
class ModerationPages implements TeamRooms {
    private static final Set<Role> READERS =
            EnumSet.of(Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD);
    private static final int LONGEST = 600;

    private final WaitingTexts texts;
    private final HeldConsultations consultations;
    private final Organizations organizations;
    private final InstantSource clock;
    private final Readers readers;

    ModerationPages(
            WaitingTexts texts,
            HeldConsultations consultations,
            Organizations organizations,
            InstantSource clock,
            Readers readers) {
        this.texts = texts;
        this.consultations = consultations;
        this.organizations = organizations;
        this.clock = clock;
        this.readers = readers;
    }

    /** For those of a body that asks something. */
    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return READERS.contains(agent.role()) && !own(agent).isEmpty()
                ? List.of(
                        new NavItem(
                                ParticipationPaths.MENU,
                                w.say("participation.list.title"),
                                ParticipationPaths.team(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/consultations", "/en/team/consultations"})
    Page room(
            @RequestParam(required = false) @Nullable UUID after,
            @Told String done,
            Actor.Agent agent,
            HttpServletRequest request,
            Words w) {
        Reader reader = readers.of(agent, request);
        return page(reader, after, Typed.NOTHING, List.of(), done.equals("yes"), w);
    }

    @PostMapping({"/fr/equipe/consultations", "/en/team/consultations"})
    Page decide(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String again,
            Actor.Agent agent,
            HttpServletRequest request,
            Words w) {
        admit(agent);
        Reader reader = readers.of(agent, request);
        String words = HiddenSigns.without(reason).strip();
        UUID id = Ids.read(text).orElse(Ids.NIL);
        WaitingTexts.Waiting waiting = texts.find(agent, id).orElse(null);
        WaitingTexts.Decision said = said(decision, words, theme, again.equals("yes"));
        if (waiting == null) {
            return over(reader, id, said, w);
        }
        Optional<String> others = reader.others(waiting, w);
        if (others.isPresent()) {
            return refused(reader, "x-" + id, others.get(), Typed.NOTHING, w);
        }
        var typed = new Typed(id, words, theme);
        if (again.equals("yes") != (waiting.appealed() != null)) {
            return refused(reader, "x-" + id, w.say("participation.appeal.since"), typed, w);
        }
        Optional<Consultation> of =
                own(agent).stream()
                        .filter(one -> one.code().equals(waiting.consultation()))
                        .findFirst();
        List<FieldError> errors = errors(waiting, of, decision, words, w);
        theme(waiting, of, theme, w).ifPresent(errors::add);
        if (!waiting.by().equals(by)) {
            errors.add(new FieldError("d-" + waiting.id(), w.say("participation.speaker.anew")));
        }
        if (!errors.isEmpty()) {
            return page(reader, null, typed, errors, false, w).status(422);
        }
        return texts.decide(agent, waiting, said) ? done(w) : over(reader, id, said, w);
    }

    /** The author of what was appealed reads why, whatever is decided. */
    private WaitingTexts.Decision said(
            String decision, String reason, String theme, boolean again) {
        boolean publish = decision.equals("publish");
        return new WaitingTexts.Decision(
                publish ? null : decision,
                (publish && !again) || reason.isEmpty() ? null : reason,
                publish && !theme.isEmpty() ? theme : null,
                clock.instant());
    }

    /** Of words that do not wait any more; whoever pressed twice is where they were. */
    private Page over(Reader reader, UUID id, WaitingTexts.Decision said, Words w) {
        return texts.says(reader.agent(), id, said)
                ? done(w)
                : refused(reader, null, w.say("participation.moderation.gone"), Typed.NOTHING, w);
    }

    private Page refused(Reader reader, @Nullable String field, String told, Typed typed, Words w) {
        var error = List.of(new FieldError(field, told));
        return page(reader, null, typed, error, false, w).status(409);
    }

    private static Page done(Words w) {
        return Page.redirect(ParticipationPaths.team(w.lang()) + "?done=yes");
    }

    private static List<FieldError> errors(
            WaitingTexts.Waiting waiting,
            Optional<Consultation> of,
            String decision,
            String reason,
            Words w) {
        List<FieldError> errors = new ArrayList<>();
        boolean rule = of.flatMap(it -> it.rule(decision)).isPresent();
        if (!decision.equals("publish") && !rule) {
            errors.add(
                    new FieldError("d-" + waiting.id(), w.say("participation.moderation.choose")));
        }
        if (reason.length() > LONGEST) {
            errors.add(
                    new FieldError(
                            "r-" + waiting.id(),
                            w.say("participation.take.long", LONGEST, reason.length())));
        }
        return errors;
    }

    /** A theme that this consultation does not have. */
    private static Optional<FieldError> theme(
            WaitingTexts.Waiting waiting, Optional<Consultation> of, String theme, Words w) {
        boolean known = theme.isEmpty() || of.flatMap(it -> it.theme(theme)).isPresent();
        return known
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "h-" + waiting.id(), w.say("participation.moderation.noTheme")));
    }

    private Page page(
            Reader reader,
            @Nullable UUID after,
            Typed typed,
            List<FieldError> errors,
            boolean done,
            Words w) {
        Actor.Agent agent = reader.agent();
        admit(agent);
        List<WaitingTexts.Waiting> all = texts.waiting(agent, after == null ? Ids.NIL : after);
        boolean more = all.size() > WaitingTexts.PAGE;
        List<WaitingTexts.Waiting> shown = more ? all.subList(0, WaitingTexts.PAGE) : all;
        List<WaitingTexts.Waiting> appealed = after == null ? texts.appealed(reader) : List.of();
        List<Consultation> own = own(agent);
        Map<String, Consultation> known =
                own.stream().collect(Collectors.toMap(Consultation::code, Function.identity()));
        String next =
                more ? ParticipationPaths.team(w.lang()) + "?after=" + shown.getLast().id() : null;
        return Page.of(
                        "participation/moderation/room",
                        new ModerationPage(
                                w, reader, appealed, shown, known, typed, errors, next, done, own))
                .title(w.say("participation.moderation.title"))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }

    private List<Consultation> own(Actor.Agent agent) {
        return organizations
                .byHome(agent.home())
                .map(Organization::code)
                .map(consultations::of)
                .orElse(List.of());
    }

    private static void admit(Actor.Agent agent) {
        if (!READERS.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
