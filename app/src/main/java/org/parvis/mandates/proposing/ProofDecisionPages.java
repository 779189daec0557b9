package org.parvis.mandates.proposing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.sides.MandateWords;
import org.parvis.mandates.sides.Typed;
import org.parvis.platform.Page;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a public body looks at the proofs of those who ask to act for somebody. */
@Controller
class ProofDecisionPages implements TeamRooms {
    private static final String ROOM = "mandates";

    private final ProofDecisions decisions;
    private final Deciders deciders;
    private final MandateWords words;

    ProofDecisionPages(ProofDecisions decisions, Deciders deciders, MandateWords words) {
        this.decisions = decisions;
        this.deciders = deciders;
        this.words = words;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return deciders.isOne(agent.home()) && decisions.decides(agent)
                ? List.of(
                        new NavItem(ROOM, w.say("mandates.team.link"), MandatePaths.team(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/mandats", "/en/team/mandates"})
    Page list(Actor.Agent agent, Words w) {
        return page(agent, null, w);
    }

    @PostMapping({"/fr/equipe/mandats/{id}", "/en/team/mandates/{id}"})
    Page decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            Actor.Agent agent,
            Words w) {
        LocalDate consulted = Typed.of(request.getParameterMap()).day("consulted").orElse(null);
        return switch (decisions.decide(agent, id, answer.equals("yes"), consulted)) {
            case Outcome.Ok<Mandate> ok -> Page.redirect(MandatePaths.team(w.lang()));
            case Outcome.Refused<Mandate>(Refusal refusal) ->
                    page(agent, w.say(refusal.key(), refusal.arguments()), w).status(409);
        };
    }

    /** The document as a download: no browser opens in our name what somebody gave. */
    @GetMapping({"/fr/equipe/mandats/{id}/preuve", "/en/team/mandates/{id}/proof"})
    ResponseEntity<InputStreamResource> proof(@PathVariable UUID id, Actor.Agent agent) {
        if (!decisions.decides(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return switch (decisions.proof(agent, id)) {
            case Outcome.Ok<Proofs.Content>(Proofs.Content content) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename(content.file().name(), StandardCharsets.UTF_8)
                                            .build()
                                            .toString())
                            .header("X-Content-Type-Options", "nosniff")
                            .body(new InputStreamResource(content.stream()));
            case Outcome.Refused<Proofs.Content> refused ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Page page(Actor.Agent agent, @Nullable String error, Words w) {
        if (!decisions.decides(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<ProofsPage.Waiting> waiting =
                decisions.waiting(agent).stream().map(mandate -> waiting(mandate, w)).toList();
        return Page.of("mandates/proposing/team", new ProofsPage.Team(waiting, error))
                .title(w.say("mandates.team.title"))
                .nav(ROOM)
                .inTeam();
    }

    private ProofsPage.Waiting waiting(Mandate m, Words w) {
        List<SummaryRow> rows = new ArrayList<>(words.allowed(m, w));
        rows.add(SummaryRow.of(w.say("mandates.show.until"), w.date(m.until())));
        rows.addAll(words.proof(m, w));
        String document =
                MandatePaths.team(w.lang())
                        + "/"
                        + m.id()
                        + (w.lang().equals("fr") ? "/preuve" : "/proof");
        if (m.proof().document() != null) {
            rows.replaceAll(
                    row ->
                            row.key().equals(w.say("mandates.show.document"))
                                    ? row.with(
                                            Link.to(w.say("mandates.team.open"), document)
                                                    .about(m.principalName()))
                                    : row);
        }
        return new ProofsPage.Waiting(
                m.id().toString(),
                w.say("mandates.team.who", m.holderName(), m.principalName()),
                rows,
                m.consult(),
                MandatePaths.team(w.lang()) + "/" + m.id());
    }
}
