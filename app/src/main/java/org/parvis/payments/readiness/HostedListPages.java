package org.parvis.payments.readiness;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Members;
import org.parvis.payments.HostedList;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.Till;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of what somebody of the body has to try on the provider's page. */
@Controller
class HostedListPages {
    private final HostedList list;
    private final Members members;

    HostedListPages(HostedList list, Members members) {
        this.list = list;
        this.members = members;
    }

    @GetMapping({"/fr/equipe/paiements/page-de-paiement", "/en/team/payments/payment-page"})
    Page show(Actor.Agent agent, @Told String told, Words w) {
        admit(agent);
        Map<HostedList.Point, HostedList.Tick> ticks = list.ticks(agent.home());
        URI address = list.page();
        HostedListPage page =
                new HostedListPage(
                        told.equals("saved"),
                        says(address, HostedList.Point.values().length - ticks.size(), w),
                        address == null ? null : address.toString(),
                        Arrays.stream(HostedList.Point.values())
                                .map(point -> choice(point, ticks, w))
                                .toList(),
                        PaymentPaths.hostedList(w),
                        PaymentPaths.room(w));
        return Page.of("payments/readiness/list", page)
                .title(w.say("payments.points.title"))
                .nav("payments")
                .inTeam();
    }

    private static String says(@Nullable URI address, int open, Words w) {
        if (address == null) {
            return w.say("payments.points.none");
        }
        return open == 0 ? w.say("payments.points.complete") : w.say("payments.points.open", open);
    }

    private static Choice choice(
            HostedList.Point point, Map<HostedList.Point, HostedList.Tick> ticks, Words w) {
        HostedList.Tick tick = ticks.get(point);
        Choice choice = Choice.of(point.code(), w.say("payments.point." + point.code()));
        return tick == null
                ? choice
                : choice.withHint(w.say("payments.points.by", w.dateTime(tick.at()), tick.by()))
                        .checked(true);
    }

    @PostMapping({"/fr/equipe/paiements/page-de-paiement", "/en/team/payments/payment-page"})
    Page say(
            Actor.Agent agent,
            @RequestParam(name = "point", defaultValue = "") List<String> said,
            Words w) {
        admit(agent);
        list.say(
                agent.home(),
                Arrays.stream(HostedList.Point.values())
                        .filter(point -> said.contains(point.code()))
                        .toList(),
                members.displayName(agent.member()));
        return Page.redirect(PaymentPaths.hostedList(w) + "?told=saved");
    }

    private static void admit(Actor.Agent agent) {
        if (!Till.mayWaive(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
