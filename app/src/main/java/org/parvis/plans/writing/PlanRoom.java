package org.parvis.plans.writing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Members;
import org.parvis.plans.Addresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Plans;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.plans.central.Calls;
import org.parvis.plans.shown.PlanViews;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a body writes its plan and follows it on its way. */
@Controller
class PlanRoom implements TeamRooms {
    private final Desk desk;
    private final Plans plans;
    private final PlanWords names;
    private final PlanViews views;
    private final Members members;
    private final Published published;
    private final Calls calls;

    PlanRoom(
            Desk desk,
            Plans plans,
            PlanWords names,
            PlanViews views,
            Members members,
            Published published,
            Calls calls) {
        this.desk = desk;
        this.plans = plans;
        this.names = names;
        this.views = views;
        this.members = members;
        this.published = published;
        this.calls = calls;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return Holders.writes(agent)
                ? List.of(new NavItem("plans", w.say("plans.room"), Addresses.team(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/plans", "/en/team/plans"})
    Page room(@Told @Nullable String done, Actor.Agent agent, Words w) {
        List<Holder> mine = desk.mine(agent);
        Map<String, Revision> newest =
                plans.newest(agent, mine).stream()
                        .collect(Collectors.toMap(Revision::holder, one -> one));
        List<RoomPage.Row> rows =
                mine.stream().map(one -> new RoomPage.Row(one, newest.get(one.code()))).toList();
        return Page.of(
                        "plans/writing/room",
                        new RoomPage(
                                w,
                                names,
                                rows,
                                views.flags(),
                                calls.of(agent),
                                plans.rules().reviseEvery(),
                                plans.today(),
                                done))
                .title(w.say("plans.room"))
                .nav("plans")
                .inTeam();
    }

    @GetMapping({"/fr/equipe/plans/{holder}", "/en/team/plans/{holder}"})
    Page show(
            @PathVariable String holder, @Told @Nullable String done, Actor.Agent agent, Words w) {
        return page(agent, desk.mine(agent, holder), done, null, w);
    }

    @PostMapping({"/fr/equipe/plans/{holder}/etape", "/en/team/plans/{holder}/step"})
    Page step(
            @PathVariable String holder,
            @RequestParam(defaultValue = "") String to,
            Actor.Agent agent,
            Words w) {
        Holder mine = desk.mine(agent, holder);
        Outcome<?> done =
                switch (to) {
                    case "open" -> plans.open(agent, mine);
                    case "approve" -> plans.approve(agent, mine);
                    case "reopen" -> plans.reopen(agent, mine);
                    case "send" -> plans.send(agent, mine);
                    case "publish" -> plans.publish(agent, mine);
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return switch (done) {
            case Outcome.Ok<?> ok ->
                    Page.redirect(Addresses.team(w.lang(), holder) + "?done=" + to);
            case Outcome.Refused<?>(Refusal why) -> page(agent, mine, null, why, w);
        };
    }

    private Page page(
            Actor.Agent agent,
            Holder holder,
            @Nullable String done,
            @Nullable Refusal refused,
            Words w) {
        Revision newest = plans.newest(agent, List.of(holder)).stream().findFirst().orElse(null);
        var page =
                new WritePage(
                        w,
                        names,
                        holder,
                        newest,
                        newest == null ? List.of() : plans.obstacles(holder, newest.draft()),
                        newest == null ? List.of() : desk.remarks(agent, newest),
                        newest == null ? List.of() : plans.events(agent, newest),
                        new WritePage.Around(
                                members::displayName,
                                published,
                                views.flags(),
                                Holders.heads(agent)),
                        done,
                        refused == null ? null : w.say(refused.key(), refused.arguments()));
        return Page.of("plans/writing/write", page)
                .title(w.say("plans.write.title", page.body()))
                .nav("plans")
                .inTeam()
                .status(refused == null ? 200 : 422);
    }
}
