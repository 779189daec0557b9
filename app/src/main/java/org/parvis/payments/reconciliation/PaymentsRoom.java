package org.parvis.payments.reconciliation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Members;
import org.parvis.payments.Till;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.FileNames;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where whoever keeps the books of a body brings what its provider says, and settles differences.
 */
@Controller
class PaymentsRoom implements TeamRooms {
    static final String NAV = "payments";

    private final Catalogue catalogue;
    private final Members members;
    private final Reconciliation reconciliation;
    private final Differences differences;
    private final RoomView view;

    PaymentsRoom(
            Catalogue catalogue,
            Members members,
            Reconciliation reconciliation,
            Differences differences,
            RoomView view) {
        this.catalogue = catalogue;
        this.members = members;
        this.reconciliation = reconciliation;
        this.differences = differences;
        this.view = view;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return Till.mayWaive(agent.role()) && charges()
                ? List.of(new NavItem(NAV, w.say("payments.room.title"), RoomPaths.room(w)))
                : List.of();
    }

    private boolean charges() {
        return catalogue.services().stream()
                .map(service -> service.process().fees())
                .anyMatch(fees -> fees != null && fees.fixed());
    }

    @GetMapping({"/fr/equipe/paiements", "/en/team/payments"})
    Page show(Actor.Agent agent, @Told String told, Words w) {
        admit(agent);
        return view.page(agent, RoomView.About.done(done(told, w)), w);
    }

    private static @Nullable String done(String told, Words w) {
        return switch (told) {
            case "compared", "again", "asked", "booked", "explained" ->
                    w.say("payments.room.told." + told);
            default -> null;
        };
    }

    @PostMapping({"/fr/equipe/paiements/releves", "/en/team/payments/statements"})
    Page bring(
            Actor.Agent agent,
            @RequestParam(required = false) @Nullable MultipartFile statement,
            Words w)
            throws IOException {
        admit(agent);
        if (statement == null || statement.isEmpty()) {
            return wrong(agent, List.of(Refusal.of("payments.statement.none")), w);
        }
        if (statement.getSize() > StatementCsv.LARGEST) {
            return wrong(agent, List.of(StatementCsv.large()), w);
        }
        Reconciliation.Taken taken =
                reconciliation.take(
                        agent.home(),
                        FileNames.clean(String.valueOf(statement.getOriginalFilename())),
                        statement.getBytes(),
                        members.displayName(agent.member()));
        return taken.problems().isEmpty()
                ? Page.redirect(
                        RoomPaths.room(w) + "?told=" + (taken.again() ? "again" : "compared"))
                : wrong(agent, taken.problems(), w);
    }

    private Page wrong(Actor.Agent agent, List<Refusal> problems, Words w) {
        List<FieldError> errors =
                problems.stream()
                        .map(
                                problem ->
                                        new FieldError(
                                                "statement",
                                                w.say(problem.key(), problem.arguments())))
                        .toList();
        return view.page(agent, new RoomView.About(null, null, Map.of(), errors), w).status(422);
    }

    @PostMapping({"/fr/equipe/paiements/ecarts", "/en/team/payments/differences"})
    Page settle(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String reason,
            Words w) {
        admit(agent);
        UUID difference = Ids.read(id).orElse(null);
        Difference.Deed chosen = Difference.Deed.of(deed).orElse(null);
        if (difference == null) {
            return refused(agent, null, Map.of(), Refusal.of("payments.difference.gone"), w);
        }
        Map<String, String> typed = Map.of("deed", deed, "reason", reason);
        if (chosen == null) {
            Refusal missing = Refusal.of("payments.difference.deed.missing");
            return refused(agent, difference, typed, missing, w).status(422);
        }
        String by = members.displayName(agent.member());
        return switch (differences.settle(agent.home(), difference, chosen, by, reason)) {
            case Outcome.Ok<Difference.Deed> done ->
                    Page.redirect(RoomPaths.room(w) + "?told=" + chosen.code());
            case Outcome.Refused<Difference.Deed>(Refusal why) ->
                    refused(agent, difference, typed, why, w);
        };
    }

    private Page refused(
            Actor.Agent agent,
            @Nullable UUID difference,
            Map<String, String> typed,
            Refusal why,
            Words w) {
        String field =
                switch (why.key()) {
                    case "payments.difference.deed.missing" -> "deed-" + difference;
                    case "payments.difference.reason.missing" -> "reason-" + difference;
                    default -> null;
                };
        FieldError error = new FieldError(field, w.say(why.key(), why.arguments()));
        return view.page(agent, new RoomView.About(null, difference, typed, List.of(error)), w)
                .status(field == null ? 409 : 422);
    }

    private static void admit(Actor.Agent agent) {
        if (!Till.mayWaive(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
