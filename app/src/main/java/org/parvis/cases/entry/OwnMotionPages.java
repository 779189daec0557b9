package org.parvis.cases.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.catalogue.OpenedByBody;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.FormEntry;
import org.parvis.forms.Forms;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an agent opens a file about somebody who asked nothing: why, and when they are told. */
@Controller
class OwnMotionPages {
    private final OwnMotionDesk desk;
    private final EarlierFiles earlier;
    private final EnteredFiles entered;
    private final IntakeFields fields;
    private final Forms forms;
    private final FormEntry entry;
    private final Sessions sessions;

    OwnMotionPages(
            OwnMotionDesk desk,
            EarlierFiles earlier,
            EnteredFiles entered,
            IntakeFields fields,
            Forms forms,
            FormEntry entry,
            Sessions sessions) {
        this.desk = desk;
        this.earlier = earlier;
        this.entered = entered;
        this.fields = fields;
        this.forms = forms;
        this.entry = entry;
        this.sessions = sessions;
    }

    @GetMapping({"/fr/equipe/office", "/en/team/own-motion"})
    Page show(
            Actor.Agent agent,
            HttpServletRequest request,
            Words w,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "") String about) {
        ServiceDefinition definition = service(agent, service);
        Map<String, List<String>> start = new LinkedHashMap<>();
        start.put("file", List.of(Ids.next().toString()));
        start.put("lang", List.of("fr"));
        Map<String, String> faults = new LinkedHashMap<>();
        if (!about.isBlank()) {
            start.put("about", List.of(about.strip()));
            earlier(agent, request, about.strip())
                    .ifPresentOrElse(
                            known -> {
                                start.putAll(earlier.known(definition, known));
                                start.put("lang", List.of(known.request().lang()));
                            },
                            () -> faults.put("about", w.say("team.own.error.about")));
        }
        return page(agent, definition, new OwnMotionForm(start), faults, w, 200);
    }

    @PostMapping({"/fr/equipe/office", "/en/team/own-motion"})
    Page open(
            Actor.Agent agent,
            HttpServletRequest request,
            Words w,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam MultiValueMap<String, String> posted) {
        ServiceDefinition definition = service(agent, service);
        OwnMotionForm form = new OwnMotionForm(posted);
        if (FormEntry.changes(posted)) {
            OwnMotionForm changed = new OwnMotionForm(entry.changed(definition.code(), posted));
            return page(agent, definition, changed, Map.of(), w, 200);
        }
        UUID file = form.file();
        if (file != null && entered.exists(agent, file)) {
            return Page.redirect(TeamPaths.queue(w) + "?view=nobody");
        }
        Map<String, String> faults = new LinkedHashMap<>(form.faults(rule(definition), w));
        faults.putAll(forms.faults(definition.code(), form.values(), w.lang()));
        Optional<EarlierFiles.Earlier> before =
                form.get("about").isEmpty()
                        ? Optional.empty()
                        : earlier(agent, request, form.get("about"));
        if (!form.get("about").isEmpty() && before.isEmpty()) {
            faults.put("about", w.say("team.own.error.about"));
        }
        if (!faults.isEmpty()) {
            return page(agent, definition, form, faults, w, 422);
        }
        return switch (desk.open(agent, definition, form, before.orElse(null))) {
            case Outcome.Ok<String>(String reference) ->
                    Page.redirect(
                            TeamPaths.file(w, reference)
                                    + (form.later() ? "?told=opened-later" : "?told=opened"));
            case Outcome.Refused<String>(var refusal) ->
                    page(agent, definition, form, Map.of("", Refused.say(refusal, w)), w, 422);
        };
    }

    private Optional<EarlierFiles.Earlier> earlier(
            Actor.Agent agent, HttpServletRequest request, String about) {
        UUID own = sessions.current(request).map(SignedIn::account).orElseThrow();
        return Reference.parse(about).flatMap(known -> earlier.find(agent, own, known));
    }

    /** A service whose files the body opens: the one asked for, else its first. */
    private ServiceDefinition service(Actor.Agent agent, @Nullable String code) {
        return desk.of(agent).stream()
                .filter(service -> code == null || service.code().equals(code))
                .findFirst()
                .orElseThrow(TeamReply::notFound);
    }

    private static OpenedByBody rule(ServiceDefinition service) {
        OpenedByBody rule = service.process().openedByBody();
        if (rule == null) {
            throw TeamReply.notFound();
        }
        return rule;
    }

    private Page page(
            Actor.Agent agent,
            ServiceDefinition service,
            OwnMotionForm form,
            Map<String, String> faults,
            Words w,
            int status) {
        List<FieldError> errors = new ArrayList<>();
        faults.forEach((field, text) -> errors.add(new FieldError(anchor(service, field), text)));
        OpenedByBody.LateNotice late = rule(service).noticeWaits();
        OwnMotionPage page =
                new OwnMotionPage(
                        service.code(),
                        service.name().in(w.lang()),
                        form.get("file"),
                        desk.of(agent).stream()
                                .map(s -> Choice.of(s.code(), s.name().in(w.lang())))
                                .toList(),
                        causes(rule(service), w),
                        fields.languages(service, w),
                        late == null
                                ? null
                                : new OwnMotionPage.Later(
                                        late.applies().in(w.lang()),
                                        late.days(),
                                        late.citation().in(w.lang())),
                        form,
                        entry.parts(service.code(), form.values(), faults, w),
                        faults,
                        errors,
                        TeamPaths.ownMotion(w));
        return Page.of("cases/entry/ownMotion", page)
                .title(w.say("team.own.title"))
                .nav("intake")
                .inTeam()
                .status(status);
    }

    private @Nullable String anchor(ServiceDefinition service, String field) {
        return switch (field) {
            case "" -> null;
            case "about", "cause", "reason", "notice" -> field;
            default -> entry.anchor(service.code(), field);
        };
    }

    private static List<Choice> causes(OpenedByBody rule, Words w) {
        return rule.causes().stream()
                .map(
                        cause ->
                                Choice.of(cause.code(), cause.label().in(w.lang()))
                                        .withHint(cause.citation().in(w.lang())))
                .toList();
    }
}
