package org.parvis.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One version: its state, what publication asks, and the acts that lead there. */
@Controller
class VersionPages {
    private static final WorkshopPage.Typed NOTHING = new WorkshopPage.Typed("", "", "", "");

    private final Workshop workshop;
    private final Catalogue catalogue;
    private final Designers designers;
    private final ObjectProvider<VersionWork> work;

    VersionPages(
            Workshop workshop,
            Catalogue catalogue,
            Designers designers,
            ObjectProvider<VersionWork> work) {
        this.workshop = workshop;
        this.catalogue = catalogue;
        this.designers = designers;
        this.work = work;
    }

    @GetMapping({"/fr/atelier/{service}/{version:\\d+}", "/en/workshop/{service}/{version:\\d+}"})
    Page version(
            @PathVariable String service,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String done,
            Actor.Agent agent,
            Words w) {
        String key = "workshop.done." + done;
        String notice = w.has(key) ? w.say(key, version) : null;
        return show(service, version, agent, w, notice, List.of(), NOTHING);
    }

    @PostMapping({"/fr/atelier/{service}/{version:\\d+}", "/en/workshop/{service}/{version:\\d+}"})
    Page act(
            @PathVariable String service,
            @PathVariable int version,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String madeOn,
            @RequestParam(defaultValue = "") String author,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        WorkshopPage.Typed typed =
                new WorkshopPage.Typed(
                        WorkshopText.line(reference),
                        WorkshopText.line(madeOn),
                        WorkshopText.line(author),
                        WorkshopText.line(words));
        List<Refusal> refused = act(act, service, version, typed, agent);
        if (!refused.isEmpty()) {
            String field = field(act);
            List<FieldError> errors =
                    refused.stream()
                            .map(why -> new FieldError(field, w.say(why.key(), why.arguments())))
                            .toList();
            return show(service, version, agent, w, null, errors, typed);
        }
        String at =
                act.equals("withdraw")
                        ? WorkshopPaths.service(service, w.lang())
                        : WorkshopPaths.version(service, version, w.lang());
        return Page.redirect(at + "?done=" + act);
    }

    private static @Nullable String field(String act) {
        return switch (act) {
            case "assess" -> "reference";
            case "approve", "send-back" -> "words";
            default -> null;
        };
    }

    private List<Refusal> act(
            String act, String service, int version, WorkshopPage.Typed typed, Actor.Agent agent) {
        return switch (act) {
            case "publish" -> workshop.publish(agent, service, version);
            case "approve", "send-back" ->
                    refusals(
                            workshop.review(
                                    agent, service, version, act.equals("approve"), typed.words()));
            case "withdraw" -> refusals(workshop.withdraw(agent, service, version));
            case "assess" -> assess(service, version, typed, agent);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private List<Refusal> assess(
            String service, int version, WorkshopPage.Typed typed, Actor.Agent agent) {
        try {
            LocalDate day = LocalDate.parse(typed.madeOn());
            return refusals(
                    workshop.assess(
                            agent,
                            service,
                            version,
                            new Proposal.Assessment(
                                    typed.reference(), day, typed.author(), agent.member())));
        } catch (DateTimeParseException e) {
            return List.of(Refusal.of("workshop.refused.assessment-day"));
        }
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> List.of();
            case Outcome.Refused<?>(Refusal why) -> List.of(why);
        };
    }

    private Page show(
            String code,
            int version,
            Actor.Agent agent,
            Words w,
            @Nullable String notice,
            List<FieldError> errors,
            WorkshopPage.Typed typed) {
        admit(agent);
        Workshop.Shelf shelf = workshop.shelf(code);
        Optional<Proposal> proposal = shelf.proposal(version);
        ServiceDefinition service =
                proposal.map(Proposal::service)
                        .or(() -> catalogue.written(code, version))
                        .filter(found -> designers.offers(agent, found))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        WorkshopPage.Version page =
                new WorkshopPage.Version(
                        w.typeset(service.name().in(w.lang())),
                        w.say("workshop.version.title", version),
                        WorkshopPaths.service(code, w.lang()),
                        state(shelf, proposal.isPresent(), code, version, w),
                        facts(service, proposal.orElse(null), w),
                        proposal.map(p -> asked(p, shelf, w)).orElse(List.of()),
                        work.orderedStream()
                                .flatMap(
                                        one ->
                                                one
                                                        .of(code, version, proposal.isEmpty(), w)
                                                        .stream())
                                .toList(),
                        proposal.map(p -> said(p, w)).orElse(List.of()),
                        ways(proposal.orElse(null), agent, w),
                        typed,
                        notice,
                        errors);
        return Page.of("catalogue/workshopVersion", page)
                .title(page.service() + " – " + page.title())
                .nav("workshop")
                .inTeam()
                .alternate(WorkshopPaths.version(code, version, WorkshopPaths.other(w.lang())))
                .status(errors.isEmpty() ? 200 : 422);
    }

    private Status state(Workshop.Shelf shelf, boolean proposed, String code, int number, Words w) {
        if (proposed) {
            return Status.of(w.say("workshop.state.proposed"), Tone.PROGRESS);
        }
        int inForce = catalogue.service(code).map(ServiceDefinition::version).orElse(0);
        String state =
                shelf.versions().stream()
                        .filter(v -> v.version() == number)
                        .findFirst()
                        .map(v -> WorkshopPages.state(v, inForce))
                        .orElse("former");
        Tone tone = state.equals("in-force") ? Tone.GOOD : Tone.NEUTRAL;
        return Status.of(w.say("workshop.state." + state), tone);
    }

    private List<SummaryRow> facts(
            ServiceDefinition service, @Nullable Proposal proposal, Words w) {
        String code = service.code();
        int version = service.version();
        String lang = w.lang();
        List<SummaryRow> rows = new ArrayList<>();
        if (proposal != null) {
            rows.add(
                    SummaryRow.of(
                            w.say("workshop.version.proposed"),
                            w.say(
                                    "workshop.version.proposedBy",
                                    designers.name(proposal.by()),
                                    w.dateTime(proposal.at()))));
        }
        Optional<ServiceDefinition> before = workshop.before(service);
        rows.add(
                SummaryRow.of(
                                w.say("workshop.version.difference"),
                                before.map(
                                                old ->
                                                        w.say(
                                                                "workshop.version.changes",
                                                                Difference.between(old, service)
                                                                        .changes()
                                                                        .size(),
                                                                old.version()))
                                        .orElse(w.say("workshop.version.first")))
                        .with(
                                before.isEmpty()
                                        ? new Link[0]
                                        : new Link[] {
                                            Link.to(
                                                    w.say("workshop.version.compare"),
                                                    WorkshopPaths.comparison(code, version, lang))
                                        }));
        Translations translations = workshop.translations(service);
        rows.add(
                SummaryRow.of(w.say("workshop.version.translations"), counted(translations, w))
                        .with(
                                Link.to(
                                        w.say("workshop.version.seeTranslations"),
                                        WorkshopPaths.translations(code, version, lang))));
        workshop.assessment(code, version)
                .ifPresent(
                        on ->
                                rows.add(
                                        SummaryRow.of(
                                                w.say("workshop.version.assessment"),
                                                w.say(
                                                        "workshop.version.assessmentOn",
                                                        on.reference(),
                                                        w.date(on.madeOn()),
                                                        on.author()))));
        rows.add(
                SummaryRow.of(
                                w.say("workshop.version.text"),
                                w.say(
                                        "workshop.version.questions",
                                        service.form().questions().size(),
                                        service.form().pages().size()))
                        .with(
                                Link.to(
                                        w.say("workshop.version.download"),
                                        WorkshopPaths.text(code, version, lang))));
        return rows;
    }

    static String counted(Translations translations, Words w) {
        return w.say(
                "workshop.version.translated",
                translations.texts(),
                translations.count(Translations.State.MISSING),
                translations.count(Translations.State.STALE));
    }

    private List<WorkshopPage.Asked> asked(Proposal proposal, Workshop.Shelf shelf, Words w) {
        ServiceDefinition service = proposal.service();
        return workshop.conditions(proposal, shelf).conditions().stream()
                .map(
                        condition ->
                                new WorkshopPage.Asked(
                                        w.say(
                                                "workshop.asked."
                                                        + Language.word(condition.subject())),
                                        condition.met()
                                                ? Status.of(
                                                                w.say("workshop.asked.there"),
                                                                Tone.GOOD)
                                                        .withIcon("check")
                                                : Status.of(
                                                        w.say("workshop.asked.missing"), Tone.WAIT),
                                        condition.missing().stream()
                                                .map(why -> w.say(why.key(), why.arguments()))
                                                .toList(),
                                        condition.subject() == Publishing.Subject.LANGUAGES
                                                        && !condition.met()
                                                ? Link.to(
                                                        w.say("workshop.version.seeTranslations"),
                                                        WorkshopPaths.translations(
                                                                service.code(),
                                                                service.version(),
                                                                w.lang()))
                                                : null))
                .toList();
    }

    private List<WorkshopPage.Said> said(Proposal proposal, Words w) {
        return proposal.reviews().stream()
                .map(
                        review ->
                                new WorkshopPage.Said(
                                        designers.name(review.member()),
                                        w.dateTime(review.at()),
                                        review.approves()
                                                ? Status.of(
                                                        w.say("workshop.review.approves"),
                                                        Tone.GOOD)
                                                : Status.of(
                                                        w.say("workshop.review.objects"),
                                                        Tone.WAIT),
                                        review.words()))
                .toList();
    }

    private WorkshopPage.Ways ways(@Nullable Proposal proposal, Actor.Agent agent, Words w) {
        if (proposal == null) {
            return new WorkshopPage.Ways(null, null, null, null);
        }
        ServiceDefinition service = proposal.service();
        String here = WorkshopPaths.version(service.code(), service.version(), w.lang());
        boolean designs = designers.mayDesign(agent, service);
        boolean reviews =
                designers.mayReview(agent, service) && !proposal.by().equals(agent.member());
        return new WorkshopPage.Ways(
                designs ? here : null,
                reviews ? here : null,
                designs ? here : null,
                designs ? here : null);
    }

    private void admit(Actor.Agent agent) {
        if (!designers.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
