package org.parvis.catalogue.workshop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Draws one version: its state, what publication asks of it, who may act on it. */
@Component
class VersionView {
    private final Shelves shelves;
    private final Catalogue catalogue;
    private final Designers designers;
    private final VersionFacts facts;
    private final ObjectProvider<VersionWork> work;

    VersionView(
            Shelves shelves,
            Catalogue catalogue,
            Designers designers,
            VersionFacts facts,
            ObjectProvider<VersionWork> work) {
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.designers = designers;
        this.facts = facts;
        this.work = work;
    }

    /**
     * What somebody sees after an act, or before the first.
     *
     * @param notice what was done
     * @param errors why it was not
     * @param typed what was typed for it
     */
    record Told(@Nullable String notice, List<FieldError> errors, WorkshopPage.Typed typed) {
        static Told of(@Nullable String notice) {
            return new Told(notice, List.of(), new WorkshopPage.Typed("", "", "", ""));
        }
    }

    Page page(String code, int version, Actor.Agent agent, Told told, Words w) {
        Shelves.Shelf shelf = shelves.of(code);
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
                        facts.rows(service, proposal.orElse(null), w),
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
                        told.typed(),
                        told.notice(),
                        told.errors());
        return Page.of("catalogue/workshop/version", page)
                .title(page.service() + " – " + page.title())
                .nav("workshop")
                .inTeam()
                .alternate(WorkshopPaths.version(code, version, WorkshopPaths.other(w.lang())))
                .status(told.errors().isEmpty() ? 200 : 422);
    }

    private Status state(Shelves.Shelf shelf, boolean proposed, String code, int number, Words w) {
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

    private List<WorkshopPage.Asked> asked(Proposal proposal, Shelves.Shelf shelf, Words w) {
        ServiceDefinition service = proposal.service();
        return shelves.conditions(proposal, shelf).conditions().stream()
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
}
