package org.parvis.mandates.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateLists;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.sides.MandateWords;
import org.parvis.mandates.sides.MandatesPage;
import org.parvis.mandates.sides.Sides;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a business does here, for whoever manages it: who acts for it, what waits, its clients. */
@Controller
class BusinessPages {
    private static final Set<String> DONE = Set.of("proposed", "accepted", "refused", "revoked");

    private final Sides sides;
    private final MandateLists lists;
    private final Businesses businesses;
    private final MandateWords words;
    private final Mandates mandates;

    BusinessPages(
            Sides sides,
            MandateLists lists,
            Businesses businesses,
            MandateWords words,
            Mandates mandates) {
        this.sides = sides;
        this.lists = lists;
        this.businesses = businesses;
        this.words = words;
        this.mandates = mandates;
    }

    @GetMapping({"/fr/compte/entreprise", "/en/account/business"})
    Page show(
            HttpServletRequest request, Actor.@Nullable Person person, @Told String done, Words w) {
        return sides.business(request, person, side -> page(side.by(), done, w), w);
    }

    private Page page(Proposer business, String done, Words w) {
        LocalDate today = mandates.today();
        List<MandatesPage.Row> waiting = new ArrayList<>();
        List<MandatesPage.Row> given = new ArrayList<>();
        List<MandatesPage.Row> over = new ArrayList<>();
        List<Mandate> all =
                Stream.concat(lists.given(business).stream(), lists.notInForce(business).stream())
                        .toList();
        for (Mandate m : all) {
            boolean held = business.id().equals(m.firm());
            (m.over(today) ? over : m.asks(business.id()) ? waiting : given)
                    .add(words.row(m, held, today, w));
        }
        BusinessesPage.Business page =
                new BusinessesPage.Business(
                        business.name(),
                        businesses.number(business).orElse(null),
                        waiting,
                        given,
                        over,
                        List.of(
                                Link.to(
                                                w.say("mandates.places.link"),
                                                MandatePaths.places(w.lang()))
                                        .withIcon("shop"),
                                Link.to(w.say("mandates.log.link"), MandatePaths.log(w.lang()))
                                        .withIcon("clock"),
                                Link.to(
                                                w.say("mandates.clients.link"),
                                                MandatePaths.clients(w.lang()))
                                        .withIcon("person")),
                        DONE.contains(done) ? w.say("mandates.done." + done) : null);
        return Page.of("mandates/businesses/business", page).title(business.name()).nav("account");
    }
}
