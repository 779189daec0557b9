package org.parvis.mandates.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.Fields;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateLists;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.sides.MandatePages;
import org.parvis.mandates.sides.Sides;
import org.parvis.mandates.sides.Typed;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clients of a firm, and whom of its people it sends to which one. */
@Controller
class ClientPages {
    /** A firm with more says it in several steps. */
    private static final int MOST_AT_ONCE = 1000;

    private final Sides sides;
    private final MandateLists lists;
    private final Assignments assignments;
    private final ClientView view;

    ClientPages(Sides sides, MandateLists lists, Assignments assignments, ClientView view) {
        this.sides = sides;
        this.lists = lists;
        this.assignments = assignments;
        this.view = view;
    }

    @GetMapping({"/fr/compte/entreprise/clients", "/en/account/business/clients"})
    Page list(
            HttpServletRequest request,
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String id,
            @Told String done,
            Words w) {
        ClientView.Asked asked =
                ClientView.Asked.of(MandatePages.cut(q), MandateLists.After.of(after, id), done);
        return sides.business(
                request, person, side -> view.list(side.by(), asked, Fields.NONE, w), w);
    }

    /** Sends one person to all clients that are ticked, for all that each of them gave. */
    @PostMapping({"/fr/compte/entreprise/clients", "/en/account/business/clients"})
    Page sendToMany(HttpServletRequest request, Actor.@Nullable Person person, Words w) {
        Typed typed = Typed.of(request.getParameterMap());
        ClientView.Asked asked =
                new ClientView.Asked(
                        MandatePages.cut(typed.text("q")),
                        MandateLists.After.of(typed.text("after"), typed.text("id")),
                        "",
                        Set.copyOf(typed.all("clients")),
                        typed.text("staff"));
        return sides.business(
                request,
                person,
                side ->
                        then(
                                send(side, typed, ticked(side, asked), Set.of()),
                                MandatePaths.clients(w.lang())
                                        + asked.after().query(asked.words())
                                        + "&done=sent",
                                fields -> view.list(side.by(), asked, fields, w),
                                w),
                w);
    }

    /** Those ticked on one page, or all that are found. */
    private List<UUID> ticked(Sides.Side side, ClientView.Asked asked) {
        return asked.ticked().contains(ClientView.ALL)
                ? lists
                        .clients(side.by(), asked.words(), MandateLists.After.START, MOST_AT_ONCE)
                        .stream()
                        .map(one -> one.mandate().id())
                        .toList()
                : asked.ticked().stream()
                        .limit(MandateLists.PAGE)
                        .flatMap(id -> Ids.read(id).stream())
                        .toList();
    }

    @GetMapping({"/fr/compte/entreprise/clients/{id}", "/en/account/business/clients/{id}"})
    Page show(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            @Told String done,
            Words w) {
        return client(
                request, person, id, (side, m) -> view.one(side.by(), m, Fields.NONE, done, w), w);
    }

    @PostMapping({"/fr/compte/entreprise/clients/{id}", "/en/account/business/clients/{id}"})
    Page send(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Typed typed = Typed.of(request.getParameterMap());
        Set<Act> acts = Act.set(typed.all("acts"));
        return client(
                request,
                person,
                id,
                (side, m) ->
                        then(
                                acts.isEmpty()
                                        ? Outcome.refused("mandates.error.acts")
                                        : send(side, typed, List.of(id), acts),
                                MandatePaths.client(w.lang(), id) + "?done=sent",
                                fields -> view.one(side.by(), m, fields, "", w),
                                w),
                w);
    }

    @PostMapping({
        "/fr/compte/entreprise/clients/{id}/retirer",
        "/en/account/business/clients/{id}/withdraw"
    })
    Page end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sent,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return sides.business(
                request,
                person,
                side -> {
                    Ids.read(sent)
                            .ifPresent(
                                    one ->
                                            assignments.end(
                                                    side.by(), side.account().id(), id, one));
                    return Page.redirect(MandatePaths.client(w.lang(), id) + "?done=ended");
                },
                w);
    }

    private Outcome<Integer> send(Sides.Side side, Typed typed, List<UUID> clients, Set<Act> acts) {
        return Ids.read(typed.text("staff"))
                .map(who -> assignments.send(side.by(), side.account().id(), who, clients, acts))
                .orElseGet(() -> Outcome.refused("mandates.firm.refused.staff"));
    }

    /** What is wrong is told at its field. */
    private static Page then(
            Outcome<Integer> outcome, String back, Function<Fields, Page> again, Words w) {
        return switch (outcome) {
            case Outcome.Ok<Integer> ok -> Page.redirect(back);
            case Outcome.Refused<Integer>(Refusal refusal) ->
                    again.apply(
                            new Fields(
                                    List.of(
                                            new FieldError(
                                                    ClientView.field(refusal.key()),
                                                    w.say(refusal.key(), refusal.arguments())))));
        };
    }

    private interface Shown {
        Page of(Sides.Side side, Mandate client);
    }

    private Page client(
            HttpServletRequest request,
            Actor.@Nullable Person person,
            UUID id,
            Shown page,
            Words w) {
        return sides.business(
                request,
                person,
                side ->
                        assignments
                                .client(side.by(), id)
                                .map(client -> page.of(side, client))
                                .orElseGet(() -> Page.redirect(MandatePaths.clients(w.lang()))),
                w);
    }
}
