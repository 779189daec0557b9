package org.parvis.forms.versions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The rehearsal of a version: ask for it, see how far it is, read what it found. */
@Controller
@AnyMember
class RehearsalPages {
    private final RehearsalTable rehearsals;
    private final Catalogue catalogue;
    private final Designers designers;

    RehearsalPages(RehearsalTable rehearsals, Catalogue catalogue, Designers designers) {
        this.rehearsals = rehearsals;
        this.catalogue = catalogue;
        this.designers = designers;
    }

    @GetMapping({
        "/fr/atelier/{service}/{version:\\d+}/repetition",
        "/en/workshop/{service}/{version:\\d+}/rehearsal"
    })
    Page show(@PathVariable String service, @PathVariable int version, Actor.Agent agent, Words w) {
        ServiceDefinition found = find(service, version, agent);
        String here = here(service, version, w.lang());
        Optional<Rehearsal> latest = rehearsals.latest(agent.home(), service, version);
        boolean running = latest.map(Rehearsal::running).orElse(false);
        RehearsalPage page =
                new RehearsalPage(
                        w.typeset(found.name().in(w.lang())),
                        here.substring(0, here.lastIndexOf('/')),
                        running ? null : here,
                        running ? running(latest.get(), here, w) : null,
                        latest.filter(r -> r.state().equals("failed"))
                                .map(r -> w.say("forms.rehearsal.failed"))
                                .orElse(null),
                        latest.map(r -> found(r, found, w)).orElse(null));
        return Page.of("forms/versions/rehearsal", page)
                .title(w.say("forms.rehearsal.title", version))
                .nav("workshop")
                .inTeam();
    }

    private static RehearsalPage.Running running(Rehearsal rehearsal, String here, Words w) {
        int percent = rehearsal.total() == 0 ? 0 : 100 * rehearsal.done() / rehearsal.total();
        return new RehearsalPage.Running(
                w.say("forms.rehearsal.progress", rehearsal.done(), rehearsal.total()),
                percent,
                here);
    }

    private static RehearsalPage.@Nullable Found found(
            Rehearsal rehearsal, ServiceDefinition service, Words w) {
        RehearsalResult result = rehearsal.result();
        if (result == null || rehearsal.endedAt() == null) {
            return null;
        }
        RehearsalWords words = new RehearsalWords(service, w);
        return new RehearsalPage.Found(
                w.say("forms.rehearsal.when", w.dateTime(rehearsal.endedAt())),
                result.sampled() ? w.say("forms.rehearsal.sampled", RehearsalReading.MOST) : null,
                List.of(
                        words.part("submissions", result.submissions()),
                        words.part("drafts", result.drafts())));
    }

    @PostMapping({
        "/fr/atelier/{service}/{version:\\d+}/repetition",
        "/en/workshop/{service}/{version:\\d+}/rehearsal"
    })
    Page ask(@PathVariable String service, @PathVariable int version, Actor.Agent agent, Words w) {
        find(service, version, agent);
        rehearsals.ask(agent, service, version);
        return Page.redirect(here(service, version, w.lang()));
    }

    private ServiceDefinition find(String code, int version, Actor.Agent agent) {
        if (!designers.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return catalogue
                .candidate(code, version)
                .map(ServiceRules::service)
                .filter(service -> designers.offers(agent, service))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String here(String code, int version, String lang) {
        return lang.equals("fr")
                ? "/fr/atelier/" + code + "/" + version + "/repetition"
                : "/en/workshop/" + code + "/" + version + "/rehearsal";
    }
}
