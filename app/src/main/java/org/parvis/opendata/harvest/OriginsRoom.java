package org.parvis.opendata.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Lists;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogues elsewhere, for those who look after the installation; where one is taken on. */
@Controller
@AnyMember
class OriginsRoom implements TeamRooms {
    static final String NAV = "opendata-origins";

    private final Origins origins;
    private final OriginWords words;
    private final Organizations organizations;
    private final Lists lists;

    OriginsRoom(Origins origins, OriginWords words, Organizations organizations, Lists lists) {
        this.origins = origins;
        this.words = words;
        this.organizations = organizations;
        this.lists = lists;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return Origins.isFor(agent)
                ? List.of(
                        new NavItem(
                                NAV, w.say("opendata.harvest.room"), DataPaths.origins(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/portails", "/en/team/portals"})
    Page list(Actor.Agent agent, Words w) {
        return page(agent, Map.of(), List.of(), w);
    }

    @PostMapping({"/fr/equipe/portails", "/en/team/portals"})
    Page add(@RequestParam Map<String, String> typed, Actor.Agent agent, Words w) {
        Optional<OriginKind> kind = OriginKind.of(typed.getOrDefault("kind", ""));
        Optional<Organization> body = organizations.byCode(typed.getOrDefault("body", ""));
        Optional<Integer> every = every(typed.getOrDefault("often", "-"));
        List<FieldError> errors = new ArrayList<>();
        missing(errors, kind, "kind", w);
        missing(errors, body, "body", w);
        missing(errors, every, "often", w);
        if (!errors.isEmpty()) {
            return page(agent, typed, errors, w).status(422);
        }
        String address = typed.getOrDefault("address", "");
        Outcome<UUID> added =
                origins.add(
                        agent, kind.orElseThrow(), address, body.orElseThrow().home(), every.get());
        return switch (added) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(DataPaths.origins(w.lang()) + "/" + id);
            case Outcome.Refused<UUID>(Refusal why) ->
                    page(
                                    agent,
                                    typed,
                                    List.of(new FieldError("address", OriginWords.why(why, w))),
                                    w)
                            .status(422);
        };
    }

    private static void missing(List<FieldError> errors, Optional<?> field, String name, Words w) {
        if (field.isEmpty()) {
            errors.add(new FieldError(name, w.say("opendata.harvest.choose." + name)));
        }
    }

    /** Days, by the code of a pace of our list; 0 when it is only read by somebody's wish. */
    private Optional<Integer> every(String code) {
        return code.isEmpty()
                ? Optional.of(0)
                : lists.frequency(code).map(Lists.Frequency::days).filter(days -> days > 0);
    }

    private Page page(
            Actor.Agent agent, Map<String, String> typed, List<FieldError> errors, Words w) {
        List<OriginsView.Card> cards =
                origins.all(agent).stream().map(life -> card(life, w)).toList();
        return Page.of(
                        "opendata/harvest/origins",
                        new OriginsView(
                                cards, DataPaths.origins(w.lang()), choices(w), typed, errors))
                .title(w.say("opendata.harvest.room"))
                .nav(NAV)
                .inTeam();
    }

    private OriginsView.Card card(Origins.Life life, Words w) {
        Origin origin = life.kept().origin();
        OriginWords.Standing standing = words.of(life, w);
        return new OriginsView.Card(
                origin.host(),
                DataPaths.origins(w.lang()) + "/" + origin.id(),
                organizations
                        .byHome(origin.home())
                        .map(body -> body.name().in(w.lang()))
                        .orElse(""),
                standing.state(),
                standing.says(),
                life.harvests().stream()
                        .filter(one -> one.endedAt() != null && one.failure() == null)
                        .map(one -> OriginWords.facts(one, w))
                        .findFirst()
                        .orElse(""));
    }

    private OriginsView.Choices choices(Words w) {
        return new OriginsView.Choices(
                Stream.of(OriginKind.values())
                        .map(
                                kind ->
                                        Choice.of(
                                                        kind.code(),
                                                        w.say(
                                                                "opendata.harvest.kind."
                                                                        + kind.code()))
                                                .withHint(
                                                        w.say(
                                                                "opendata.harvest.kind."
                                                                        + kind.code()
                                                                        + ".hint")))
                        .toList(),
                Stream.concat(
                                Stream.of(Choice.of("", w.say("opendata.choose"))),
                                organizations.all().stream()
                                        .map(
                                                body ->
                                                        Choice.of(
                                                                body.code(),
                                                                body.name().in(w.lang()))))
                        .toList(),
                Stream.concat(
                                lists.frequencies().stream()
                                        .filter(one -> one.days() > 0)
                                        .map(one -> Choice.of(one.code(), one.name().in(w.lang()))),
                                Stream.of(Choice.of("", w.say("opendata.harvest.often.asked"))))
                        .toList());
    }
}
