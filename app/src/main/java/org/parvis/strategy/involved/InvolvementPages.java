package org.parvis.strategy.involved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.TypedDay;
import org.parvis.strategy.Periods;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where designers write down what they did with the people their service is for. */
@Controller
@AnyMember
class InvolvementPages implements VersionWork {
    private static final int MOST_PEOPLE = 100_000;

    private final Involvements involvements;
    private final Catalogue catalogue;
    private final Designers designers;
    private final Periods periods;

    InvolvementPages(
            Involvements involvements, Catalogue catalogue, Designers designers, Periods periods) {
        this.involvements = involvements;
        this.catalogue = catalogue;
        this.designers = designers;
        this.periods = periods;
    }

    @Override
    public List<Task> of(String service, int version, boolean published, Words w) {
        String href = path(service, version, w);
        int done = involvements.of(service).size();
        Task task =
                done > 0
                        ? Task.done(
                                w.say("strategy.involvement.task"),
                                href,
                                w.say("strategy.involvement.n", done))
                        : Task.open(
                                w.say("strategy.involvement.task"),
                                href,
                                Status.of(w.say("strategy.involvement.none"), Tone.WAIT));
        return List.of(task.withHint(w.say("strategy.involvement.hint")));
    }

    @GetMapping({
        "/fr/atelier/{service}/{version:\\d+}/implication",
        "/en/workshop/{service}/{version:\\d+}/involvement"
    })
    Page show(
            @PathVariable String service,
            @PathVariable int version,
            @Told @Nullable String done,
            Actor.Agent agent,
            Words w) {
        ServiceDefinition one = known(service, version, agent);
        return page(one, agent, done != null, Map.of(), List.of(), w);
    }

    @PostMapping({
        "/fr/atelier/{service}/{version:\\d+}/implication",
        "/en/workshop/{service}/{version:\\d+}/involvement"
    })
    Page keep(
            @PathVariable String service,
            @PathVariable int version,
            @RequestParam Map<String, String> typed,
            Actor.Agent agent,
            Words w) {
        ServiceDefinition one = known(service, version, agent);
        if (!designers.mayDesign(agent, one)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var errors = new ArrayList<FieldError>();
        Optional<Involvement> read = read(one, typed, agent, errors, w);
        if (read.isEmpty()) {
            return page(one, agent, false, typed, errors, w);
        }
        involvements.keep(List.of(read.get()));
        return Page.redirect(path(one.code(), one.version(), w) + "?done=1");
    }

    private Optional<Involvement> read(
            ServiceDefinition service,
            Map<String, String> typed,
            Actor.Agent agent,
            List<FieldError> errors,
            Words w) {
        var kind = Involvement.Kind.of(typed.getOrDefault("kind", "")).orElse(null);
        LocalDate on =
                TypedDay.of("held", field -> typed.getOrDefault(field, "")).read().orElse(null);
        int people = people(typed.getOrDefault("people", ""));
        String learned = typed.getOrDefault("learned", "").strip();
        require(kind != null, "kind", errors, w);
        boolean past = on != null && !on.isAfter(periods.today());
        require(past, "held-day", errors, w);
        require(people > 0, "people", errors, w);
        require(!learned.isEmpty() && learned.length() <= 2000, "learned", errors, w);
        return kind == null || on == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Involvement(
                                Ids.next(),
                                agent.home(),
                                service.code(),
                                kind,
                                on,
                                people,
                                new LocalizedText(Map.of(w.lang(), learned)),
                                agent.member(),
                                periods.now()));
    }

    private static void require(boolean right, String field, List<FieldError> errors, Words w) {
        if (!right) {
            errors.add(new FieldError(field, w.say("strategy.involvement.wrong." + field)));
        }
    }

    private static int people(String text) {
        String number = text.strip();
        int people = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
        return people <= MOST_PEOPLE ? people : 0;
    }

    private ServiceDefinition known(String service, int version, Actor.Agent agent) {
        return catalogue
                .candidate(service, version)
                .map(ServiceRules::service)
                .filter(one -> designers.mayReview(agent, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(
            ServiceDefinition service,
            Actor.Agent agent,
            boolean done,
            Map<String, String> typed,
            List<FieldError> errors,
            Words w) {
        var page =
                new InvolvementPage(
                        w,
                        service.name().in(w.lang()),
                        path(service.code(), service.version(), w),
                        involvements.of(service.code()),
                        designers.mayDesign(agent, service),
                        done,
                        typed,
                        errors);
        return Page.of("strategy/involved/involvement", page)
                .title(w.say("strategy.involvement.title"))
                .nav("workshop")
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }

    private static String path(String service, int version, Words w) {
        return w.lang().equals("fr")
                ? "/fr/atelier/" + service + "/" + version + "/implication"
                : "/en/workshop/" + service + "/" + version + "/involvement";
    }
}
