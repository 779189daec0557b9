package org.parvis.catalogue.workshop;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Designers;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One version: its state, what publication asks, and the acts that lead there. */
@Controller
@AnyMember
class VersionPages {
    private final Workshop workshop;
    private final VersionRelease release;
    private final Designers designers;
    private final VersionView view;

    VersionPages(Workshop workshop, VersionRelease release, Designers designers, VersionView view) {
        this.workshop = workshop;
        this.release = release;
        this.designers = designers;
        this.view = view;
    }

    @GetMapping({"/fr/atelier/{service}/{version:\\d+}", "/en/workshop/{service}/{version:\\d+}"})
    Page version(
            @PathVariable String service,
            @PathVariable int version,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        String key = "workshop.done." + done;
        String notice = w.has(key) ? w.say(key, version) : null;
        admit(agent);
        return view.page(service, version, agent, VersionView.Told.of(notice), w);
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
            return view.page(service, version, agent, new VersionView.Told(null, errors, typed), w);
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
            case "publish" -> release.publish(agent, service, version);
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

    private void admit(Actor.Agent agent) {
        if (!designers.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
