package org.parvis.cases.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.WaitingRequests;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.FormEntry;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an agent enters a request received by mail, counter, phone, fax or e-mail. */
@Controller
class IntakePages {
    private final IntakeDesk intake;
    private final IntakeFields fields;
    private final Forms forms;
    private final FormEntry entry;
    private final TeamServices services;
    private final TeamRoster roster;
    private final Acting acting;
    private final WaitingRequests waiting;

    IntakePages(
            IntakeDesk intake,
            IntakeFields fields,
            Forms forms,
            FormEntry entry,
            TeamServices services,
            TeamRoster roster,
            Acting acting,
            WaitingRequests waiting) {
        this.waiting = waiting;
        this.intake = intake;
        this.fields = fields;
        this.forms = forms;
        this.entry = entry;
        this.services = services;
        this.roster = roster;
        this.acting = acting;
    }

    @GetMapping({"/fr/equipe/saisie", "/en/team/intake"})
    Page show(
            Actor.Agent agent,
            Words w,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable UUID item) {
        IntakeForm form = IntakeForm.begun(acting.today());
        WaitingRequests.Waiting one = waiting(agent, item, w);
        if (one == null) {
            return page(agent, service(agent, service), form, null, Map.of(), w);
        }
        IntakeForm printed =
                Optional.ofNullable(one.draft()).flatMap(forms::sheet).map(form::with).orElse(form);
        String asked = service == null ? one.service() : service;
        return page(agent, service(agent, asked), printed.with(one), one, Map.of(), w);
    }

    private WaitingRequests.@Nullable Waiting waiting(
            Actor.Agent agent, @Nullable UUID item, Words w) {
        return item == null ? null : waiting.find(agent, item, w).orElseThrow(TeamReply::notFound);
    }

    /** A sheet of paper with a code: what the person answered before printing it is there. */
    @PostMapping({"/fr/equipe/saisie/papier", "/en/team/intake/paper"})
    Page sheet(Actor.Agent agent, Words w, @RequestParam(defaultValue = "") String code) {
        Optional<Forms.Sheet> sheet = forms.sheet(code).filter(s -> offers(agent, s.service()));
        IntakeForm form = IntakeForm.begun(acting.today()).with(Map.of("paper", List.of(code)));
        if (sheet.isEmpty()) {
            Map<String, String> fault = Map.of("paper", w.say("team.intake.paper.unknown"));
            return page(agent, service(agent, null), form, null, fault, w);
        }
        ServiceDefinition service = service(agent, sheet.get().service());
        return page(agent, service, form.with(sheet.get()), null, Map.of(), w);
    }

    private boolean offers(Actor.Agent agent, String service) {
        return services.of(agent.body(), roster).stream()
                .anyMatch(offered -> offered.code().equals(service));
    }

    @PostMapping({"/fr/equipe/saisie", "/en/team/intake"})
    Page enter(
            Actor.Agent agent,
            Words w,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam MultiValueMap<String, String> posted) {
        ServiceDefinition definition = service(agent, service);
        IntakeForm typed = new IntakeForm(posted);
        UUID file = typed.file();
        if (file != null && intake.exists(agent, file)) {
            return Page.redirect(TeamPaths.queue(w) + "?view=nobody");
        }
        WaitingRequests.Waiting one = waiting(agent, typed.item(), w);
        if (FormEntry.changes(posted)) {
            IntakeForm changed = new IntakeForm(entry.changed(definition.code(), posted));
            return page(agent, definition, changed.with(one), one, Map.of(), w);
        }
        IntakeForm form = typed.with(one);
        Map<String, String> faults =
                new LinkedHashMap<>(form.faults(definition, acting.today(), w));
        faults.putAll(forms.faults(definition.code(), answers(agent, form, definition), w.lang()));
        if (faults.isEmpty()) {
            entry.leftOut(definition.code(), form.values(), w.lang())
                    .forEach(id -> faults.put(id, w.say("team.intake.error.leftOut")));
        }
        if (!faults.isEmpty()) {
            return page(agent, definition, form, one, faults, w);
        }
        return switch (intake.open(agent, asked(agent, definition), definition, form, one, w)) {
            case Outcome.Ok<IntakeReceiptPage>(IntakeReceiptPage receipt) ->
                    Page.of("cases/entry/intakeReceipt", receipt)
                            .title(w.say("team.intake.done", receipt.reference()))
                            .nav("intake")
                            .alternate(
                                    w.lang().equals("fr") ? "/en/team/intake" : "/fr/equipe/saisie")
                            .inTeam();
            case Outcome.Refused<IntakeReceiptPage>(var refusal) ->
                    page(agent, definition, form, one, Map.of("", Refused.say(refusal, w)), w);
        };
    }

    /** What was posted, with the agent's own body as the one that is asked. */
    private Map<String, List<String>> answers(
            Actor.Agent agent, IntakeForm form, ServiceDefinition service) {
        Map<String, List<String>> answers = new LinkedHashMap<>(form.values());
        forms.bodyQuestion(service)
                .ifPresent(question -> answers.put(question.id(), List.of(asked(agent, service))));
        return answers;
    }

    private String asked(Actor.Agent agent, ServiceDefinition service) {
        return roster.code(agent.body(), service).orElse("");
    }

    /** A service that the body offers: the one asked for, else its first. */
    private ServiceDefinition service(Actor.Agent agent, @Nullable String code) {
        List<ServiceDefinition> offered = asked(agent);
        return offered.stream()
                .filter(service -> code == null || service.code().equals(code))
                .findFirst()
                .orElseThrow(TeamReply::notFound);
    }

    /** Those for which people ask; the body opens the others itself. */
    private List<ServiceDefinition> asked(Actor.Agent agent) {
        return services.of(agent.body(), roster).stream()
                .filter(service -> service.process().openedByBody() == null)
                .toList();
    }

    private Page page(
            Actor.Agent agent,
            ServiceDefinition service,
            IntakeForm form,
            WaitingRequests.@Nullable Waiting one,
            Map<String, String> faults,
            Words w) {
        List<ServiceDefinition> asked = asked(agent);
        List<FieldError> errors = new ArrayList<>();
        faults.forEach(
                (field, text) ->
                        errors.add(
                                new FieldError(
                                        field.isEmpty()
                                                ? null
                                                : entry.anchor(service.code(), field),
                                        text)));
        IntakePage page =
                new IntakePage(
                        service.code(),
                        service.name().in(w.lang()),
                        form.get("file"),
                        asked.stream()
                                .map(s -> Choice.of(s.code(), s.name().in(w.lang())))
                                .toList(),
                        fields.channels(service, w),
                        fields.languages(service, w),
                        form,
                        entry.parts(service.code(), form.values(), faults, w),
                        faults,
                        errors,
                        asked.size() < services.of(agent.body(), roster).size()
                                ? TeamPaths.ownMotion(w)
                                : null,
                        TeamPaths.intake(w),
                        one);
        return Page.of("cases/entry/intake", page)
                .title(w.say("team.intake.title"))
                .nav("intake")
                .inTeam()
                .status(faults.isEmpty() ? 200 : 422);
    }
}
