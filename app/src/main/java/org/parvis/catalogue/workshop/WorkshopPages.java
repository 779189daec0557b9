package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.packs.VersionJournal;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Task;
import org.parvis.ds.Texts;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The workshop of those who design services: what their body offers, in which versions. */
@Controller
@AnyMember
class WorkshopPages {
    private final Workshop workshop;
    private final VersionRelease release;
    private final Shelves shelves;
    private final Catalogue catalogue;
    private final Designers designers;
    private final Organizations organizations;
    private final ObjectProvider<VersionWork> work;

    WorkshopPages(
            Workshop workshop,
            VersionRelease release,
            Shelves shelves,
            Catalogue catalogue,
            Designers designers,
            Organizations organizations,
            ObjectProvider<VersionWork> work) {
        this.workshop = workshop;
        this.release = release;
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.designers = designers;
        this.organizations = organizations;
        this.work = work;
    }

    @GetMapping({"/fr/atelier", "/en/workshop"})
    Page services(Actor.Agent agent, Words w) {
        admit(agent);
        Map<String, ServiceDefinition> own = new LinkedHashMap<>();
        List<Proposal> proposals =
                shelves.proposals().stream()
                        .filter(proposal -> designers.offers(agent, proposal.service()))
                        .toList();
        catalogue.services().stream()
                .filter(service -> designers.offers(agent, service))
                .forEach(service -> own.put(service.code(), service));
        proposals.forEach(p -> own.putIfAbsent(p.service().code(), p.service()));
        List<WorkshopPage.Card> cards =
                own.values().stream().map(service -> card(service, proposals, w)).toList();
        String body = organizations.byHome(agent.home()).map(o -> o.name().in(w.lang())).orElse("");
        String propose = designers.designs(agent) ? WorkshopPaths.propose(w.lang()) : null;
        return Page.of(
                        "catalogue/workshop/services",
                        new WorkshopPage.Services(body, cards, propose))
                .title(w.say("workshop.title"))
                .nav("workshop")
                .inTeam();
    }

    private WorkshopPage.Card card(ServiceDefinition service, List<Proposal> proposals, Words w) {
        String code = service.code();
        Optional<ServiceDefinition> inForce = catalogue.service(code);
        List<SummaryRow> rows = new ArrayList<>();
        inForce.ifPresent(
                now ->
                        rows.add(
                                SummaryRow.of(
                                        w.say("workshop.card.version"), w.number(now.version()))));
        rows.add(
                SummaryRow.of(
                        w.say("workshop.card.languages"),
                        String.join(", ", languages(service, w))));
        List<Link> links =
                proposals.stream()
                        .filter(p -> p.service().code().equals(code))
                        .map(
                                p ->
                                        Link.to(
                                                w.say(
                                                        "workshop.card.proposal",
                                                        p.service().version()),
                                                WorkshopPaths.version(
                                                        code, p.service().version(), w.lang())))
                        .toList();
        Status state =
                inForce.isPresent()
                        ? Status.of(w.say("workshop.state.in-force"), Tone.GOOD)
                        : Status.of(w.say("workshop.state.not-yet"), Tone.NEUTRAL);
        return new WorkshopPage.Card(
                w.typeset(service.name().in(w.lang())),
                WorkshopPaths.service(code, w.lang()),
                state,
                rows,
                links);
    }

    private static List<String> languages(ServiceDefinition service, Words w) {
        DifferenceWords words = new DifferenceWords(w);
        return service.languages().all().stream().map(words::language).toList();
    }

    @GetMapping({"/fr/atelier/{service}", "/en/workshop/{service}"})
    Page service(@PathVariable String service, @Told String done, Actor.Agent agent, Words w) {
        String key = "workshop.done." + done;
        return show(service, agent, w, w.has(key) ? w.say(key) : null, List.of());
    }

    private Page show(
            String code,
            Actor.Agent agent,
            Words w,
            @Nullable String notice,
            List<FieldError> errors) {
        admit(agent);
        Shelves.Shelf shelf = shelves.of(code);
        ServiceDefinition service = known(code, shelf, agent);
        boolean mine = designers.mayDesign(agent, service);
        boolean retired = catalogue.service(code).isEmpty();
        WorkshopPage.Retiring retiring =
                mine && !shelf.versions().isEmpty()
                        ? new WorkshopPage.Retiring(WorkshopPaths.service(code, w.lang()), !retired)
                        : null;
        WorkshopPage.Service page =
                new WorkshopPage.Service(
                        w.typeset(service.name().in(w.lang())),
                        WorkshopPaths.home(w.lang()),
                        code,
                        versions(code, shelf, w),
                        catalogue.service(code).isEmpty()
                                ? List.of()
                                : work(code, catalogue.service(code).get().version(), w),
                        shelf.journal().stream().map(line -> line(line, w)).toList(),
                        mine ? WorkshopPaths.propose(w.lang()) : null,
                        retiring,
                        notice,
                        errors);
        return Page.of("catalogue/workshop/service", page)
                .title(page.name())
                .nav("workshop")
                .inTeam()
                .alternate(WorkshopPaths.service(code, WorkshopPaths.other(w.lang())))
                .status(errors.isEmpty() ? 200 : 422);
    }

    private List<Task> work(String code, int version, Words w) {
        return work.orderedStream()
                .flatMap(one -> one.of(code, version, true, w).stream())
                .toList();
    }

    private ServiceDefinition known(String code, Shelves.Shelf shelf, Actor.Agent agent) {
        return catalogue
                .service(code)
                .or(() -> shelf.proposals().stream().map(Proposal::service).findFirst())
                .or(() -> catalogue.written(code, shelf.highest()))
                .filter(service -> designers.offers(agent, service))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DataTable versions(String code, Shelves.Shelf shelf, Words w) {
        DataTable table =
                WorkshopPage.table(
                        w.say("workshop.service.versions"),
                        w.say("workshop.service.version"),
                        w.say("workshop.service.state"),
                        w.say("workshop.service.since"),
                        w.say("workshop.service.origin"));
        for (Proposal proposal : shelf.proposals()) {
            int number = proposal.service().version();
            table =
                    table.row(
                            link(code, number, w),
                            w.say("workshop.state.proposed"),
                            w.dateTime(proposal.at()),
                            designers.name(proposal.by()));
        }
        int inForce = catalogue.service(code).map(ServiceDefinition::version).orElse(0);
        for (ProposalTable.Version version : shelf.versions()) {
            table =
                    table.row(
                            link(code, version.version(), w),
                            w.say("workshop.state." + state(version, inForce)),
                            w.dateTime(version.publishedAt()),
                            w.say(
                                    version.fromPack()
                                            ? "workshop.service.fromPack"
                                            : "workshop.service.fromWorkshop"));
        }
        return table;
    }

    static String state(ProposalTable.Version version, int inForce) {
        return version.retiredAt() != null
                ? "retired"
                : version.version() == inForce ? "in-force" : "former";
    }

    private static gg.jte.Content link(String code, int version, Words w) {
        return Texts.link(
                WorkshopPaths.version(code, version, w.lang()),
                w.say("workshop.version.title", version));
    }

    private WorkshopPage.Line line(VersionJournal.Line line, Words w) {
        String who =
                line.member() == null
                        ? w.say("workshop.journal.operator")
                        : designers.name(line.member());
        return new WorkshopPage.Line(
                w.dateTime(line.at()),
                w.say("workshop.journal." + Language.word(line.step()), line.version(), who),
                line.words().isBlank() ? null : line.words());
    }

    @PostMapping({"/fr/atelier/{service}", "/en/workshop/{service}"})
    Page retire(
            @PathVariable String service,
            @RequestParam boolean away,
            @RequestParam(defaultValue = "") String words,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        return switch (release.retire(agent, service, away, WorkshopText.line(words))) {
            case Outcome.Ok<String> ok ->
                    Page.redirect(
                            WorkshopPaths.service(service, w.lang())
                                    + "?done="
                                    + (away ? "retired" : "restored"));
            case Outcome.Refused<String>(Refusal why) ->
                    show(
                            service,
                            agent,
                            w,
                            null,
                            List.of(new FieldError("words", w.say(why.key(), why.arguments()))));
        };
    }

    private void admit(Actor.Agent agent) {
        if (!designers.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
