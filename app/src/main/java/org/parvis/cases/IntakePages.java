package org.parvis.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.FormEntry;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
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

    IntakePages(
            IntakeDesk intake,
            IntakeFields fields,
            Forms forms,
            FormEntry entry,
            TeamServices services,
            TeamRoster roster,
            Acting acting) {
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
            Actor.Agent agent, Words w, @RequestParam(required = false) @Nullable String service) {
        return page(agent, service(agent, service), new IntakeForm(start()), Map.of(), w, 200);
    }

    /** A sheet of paper with a code: what the person answered before printing it is there. */
    @PostMapping({"/fr/equipe/saisie/papier", "/en/team/intake/paper"})
    Page sheet(Actor.Agent agent, Words w, @RequestParam(defaultValue = "") String code) {
        Optional<Forms.Sheet> sheet = forms.sheet(code).filter(s -> offers(agent, s.service()));
        Map<String, List<String>> fields = start();
        if (sheet.isEmpty()) {
            fields.put("paper", List.of(code));
            Map<String, String> fault = Map.of("paper", w.say("team.intake.paper.unknown"));
            return page(agent, service(agent, null), new IntakeForm(fields), fault, w, 422);
        }
        fields.putAll(sheet.get().fields());
        fields.put("paper", List.of(code));
        fields.put("lang", List.of(sheet.get().lang()));
        String service = sheet.get().service();
        return page(agent, service(agent, service), new IntakeForm(fields), Map.of(), w, 200);
    }

    private boolean offers(Actor.Agent agent, String service) {
        return services.of(roster.code(agent.home())).stream()
                .anyMatch(offered -> offered.code().equals(service));
    }

    private Map<String, List<String>> start() {
        LocalDate today = acting.today();
        Map<String, List<String>> start = new LinkedHashMap<>();
        start.put("file", List.of(Ids.next().toString()));
        start.put("received-day", List.of("" + today.getDayOfMonth()));
        start.put("received-month", List.of("" + today.getMonthValue()));
        start.put("received-year", List.of("" + today.getYear()));
        start.put("lang", List.of("fr"));
        return start;
    }

    @PostMapping({"/fr/equipe/saisie", "/en/team/intake"})
    Page enter(
            Actor.Agent agent,
            Words w,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam MultiValueMap<String, String> posted) {
        ServiceDefinition definition = service(agent, service);
        IntakeForm form = new IntakeForm(posted);
        if (FormEntry.changes(posted)) {
            IntakeForm changed = new IntakeForm(entry.changed(definition.code(), posted));
            return page(agent, definition, changed, Map.of(), w, 200);
        }
        UUID file = form.file();
        if (file != null && intake.exists(agent, file)) {
            return Page.redirect(TeamPaths.queue(w) + "?view=nobody");
        }
        Map<String, String> faults =
                new LinkedHashMap<>(form.faults(definition, acting.today(), w));
        faults.putAll(forms.faults(definition.code(), answers(agent, form, definition), w.lang()));
        if (faults.isEmpty()) {
            entry.leftOut(definition.code(), form.values(), w.lang())
                    .forEach(id -> faults.put(id, w.say("team.intake.error.leftOut")));
        }
        if (!faults.isEmpty()) {
            return page(agent, definition, form, faults, w, 422);
        }
        return switch (intake.open(agent, definition, form, w)) {
            case Outcome.Ok<IntakeReceiptPage>(IntakeReceiptPage receipt) ->
                    Page.of("cases/intakeReceipt", receipt)
                            .title(w.say("team.intake.done", receipt.reference()))
                            .nav("intake")
                            .alternate(
                                    w.lang().equals("fr") ? "/en/team/intake" : "/fr/equipe/saisie")
                            .inTeam();
            case Outcome.Refused<IntakeReceiptPage>(var refusal) ->
                    page(
                            agent,
                            definition,
                            form,
                            Map.of("", w.say(refusal.key(), refusal.arguments())),
                            w,
                            422);
        };
    }

    /** What was posted, with the agent's own body as the one that is asked. */
    private Map<String, List<String>> answers(
            Actor.Agent agent, IntakeForm form, ServiceDefinition service) {
        Map<String, List<String>> answers = new LinkedHashMap<>(form.values());
        forms.bodyQuestion(service)
                .ifPresent(q -> answers.put(q.id(), List.of(roster.code(agent.home()))));
        return answers;
    }

    /** A service that the body offers: the one asked for, else its first. */
    private ServiceDefinition service(Actor.Agent agent, @Nullable String code) {
        List<ServiceDefinition> offered = services.of(roster.code(agent.home()));
        return offered.stream()
                .filter(service -> code == null || service.code().equals(code))
                .findFirst()
                .orElseThrow(TeamFilePages::notFound);
    }

    private Page page(
            Actor.Agent agent,
            ServiceDefinition service,
            IntakeForm form,
            Map<String, String> faults,
            Words w,
            int status) {
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
                        services.of(roster.code(agent.home())).stream()
                                .map(s -> Choice.of(s.code(), s.name().in(w.lang())))
                                .toList(),
                        fields.channels(service, w),
                        fields.languages(service, w),
                        form,
                        entry.parts(service.code(), form.values(), faults, w),
                        faults,
                        errors,
                        TeamPaths.intake(w));
        return Page.of("cases/intake", page)
                .title(w.say("team.intake.title"))
                .nav("intake")
                .inTeam()
                .status(status);
    }
}
