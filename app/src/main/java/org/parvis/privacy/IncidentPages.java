package org.parvis.privacy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Members;
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

/** The register of confidentiality incidents of a body, and the form of one. */
@Controller
class IncidentPages {
    /** How the address of one that is not there yet ends, in either language. */
    private static final Set<String> NEW = Set.of("nouveau", "new");

    private static final int MOST_PEOPLE = 100_000_000;

    private final Incidents incidents;
    private final FormerBodies bodies;
    private final Members members;
    private final InstantSource clock;
    private final ZoneId zone;

    IncidentPages(
            Incidents incidents,
            FormerBodies bodies,
            Members members,
            InstantSource clock,
            ZoneId legalZone) {
        this.incidents = incidents;
        this.bodies = bodies;
        this.members = members;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** An incident in the list. */
    record Row(String href, String title, String known, String state, boolean toTell) {}

    /**
     * The list.
     *
     * @param former the body whose register it was; none for one's own
     */
    record ListPage(List<Row> rows, String add, String back, @Nullable String former) {}

    /**
     * The form of one.
     *
     * @param suggestion what the weights suggest, once they are there
     * @param notices where the persons and the Commission are told of one in the register
     * @param recorded by whom and when, for one that is in the register
     */
    record FormPage(
            Typed typed,
            int version,
            List<Choice> weights,
            @Nullable String suggestion,
            @Nullable String recorded,
            String action,
            String back,
            @Nullable String notices) {}

    @GetMapping({"/fr/equipe/vie-privee/incidents", "/en/team/privacy/incidents"})
    Page list(Actor.Agent agent, Words w, @RequestParam(defaultValue = "") String of) {
        Registry registry = bodies.registry(agent, of);
        List<Row> rows =
                incidents.all(registry.agent()).stream().map(one -> row(one, registry, w)).toList();
        ListPage page = new ListPage(rows, Paths.newIncident(w), Paths.room(w), registry.name(w));
        return Page.of("privacy/incidents", page)
                .title(w.say("privacy.incidents.title"))
                .nav("privacy")
                .inTeam();
    }

    private static Row row(Incident.Recorded one, Registry registry, Words w) {
        Incident incident = one.incident();
        return new Row(
                registry.at(Paths.incidents(w) + "/" + one.id()),
                incident.information(),
                w.say("privacy.incidents.known", w.date(incident.knownOn()), incident.people()),
                w.say(
                        incident.serious()
                                ? "privacy.incidents.serious"
                                : "privacy.incidents.notSerious"),
                one.toTell());
    }

    @GetMapping({"/fr/equipe/vie-privee/incidents/{id}", "/en/team/privacy/incidents/{id}"})
    Page form(
            Actor.Agent agent,
            Words w,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of) {
        Registry registry = bodies.registry(agent, of);
        if (NEW.contains(id) && !registry.past()) {
            Officer.only(agent);
            Typed empty = new Typed(new LinkedMultiValueMap<>(), w);
            return page(new Place(registry, id), 1, empty, null, null, w);
        }
        Incident.Recorded one = found(registry.agent(), id);
        return page(
                new Place(registry, id),
                one.version() + 1,
                new Typed(IncidentForm.fields(one.incident()), w),
                one.incident().severity(),
                w.say(
                        "privacy.incidents.recorded",
                        one.version(),
                        w.dateTime(one.at()),
                        members.displayName(one.by())),
                w);
    }

    @PostMapping({"/fr/equipe/vie-privee/incidents/{id}", "/en/team/privacy/incidents/{id}"})
    Page save(
            Actor.Agent agent,
            Words w,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam MultiValueMap<String, String> form) {
        Officer.only(agent);
        Registry registry = bodies.registry(agent, of);
        Actor.Agent officer = registry.agent();
        Typed typed = new Typed(form, w);
        int version = typed.number("version", 1, 10_000);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Incident incident = IncidentForm.read(typed, today, MOST_PEOPLE);
        UUID known = NEW.contains(id) && !registry.past() ? null : found(officer, id).id();
        if (typed.errors().isEmpty() && !incidents.record(officer, known, version, incident)) {
            typed.refuse("information", "privacy.incidents.changed");
        }
        return typed.errors().isEmpty()
                ? Page.redirect(registry.at(Paths.incidents(w)))
                : page(new Place(registry, id), version, typed, weighed(typed, incident), null, w)
                        .status(422);
    }

    /** Nothing is suggested before the three questions are answered. */
    private static @Nullable Severity weighed(Typed typed, Incident incident) {
        boolean all =
                Stream.of("sensitivity", "consequences", "likelihood")
                        .allMatch(field -> typed.error(field) == null);
        return all ? incident.severity() : null;
    }

    private Incident.Recorded found(Actor.Agent agent, String id) {
        return Ids.read(id)
                .flatMap(one -> incidents.find(agent, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One incident, in whose register. */
    private record Place(Registry registry, String id) {}

    private static Page page(
            Place place,
            int version,
            Typed typed,
            @Nullable Severity severity,
            @Nullable String recorded,
            Words w) {
        String suggestion =
                severity == null
                        ? null
                        : w.say(
                                severity.suggestsSerious()
                                        ? "privacy.incidents.looksSerious"
                                        : "privacy.incidents.looksLight");
        FormPage page =
                new FormPage(
                        typed,
                        version,
                        List.of(
                                Choice.of("1", w.say("privacy.incidents.weight.1")),
                                Choice.of("2", w.say("privacy.incidents.weight.2")),
                                Choice.of("3", w.say("privacy.incidents.weight.3"))),
                        suggestion,
                        recorded,
                        place.registry().at(Paths.incidents(w) + "/" + place.id()),
                        place.registry().at(Paths.incidents(w)),
                        NEW.contains(place.id())
                                ? null
                                : place.registry().at(Paths.notices(w, place.id())));
        return Page.of("privacy/incident", page)
                .title(w.say("privacy.incident.title"))
                .nav("privacy")
                .inTeam();
    }
}
