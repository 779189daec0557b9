package org.parvis.mandates.sides;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.kernel.Actor;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateLists;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.AccountLinks;
import org.parvis.portal.spi.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who acts for me, and for whom I act. */
@Controller
public class MandatePages implements AccountLinks {
    private static final int LONGEST_SEARCH = 100;
    private static final Set<String> DONE = Set.of("proposed", "accepted", "refused", "revoked");

    private final Sides sides;
    private final MandateLists lists;
    private final Answers answers;
    private final MandateWords words;
    private final Mandates mandates;

    MandatePages(
            Sides sides,
            MandateLists lists,
            Answers answers,
            MandateWords words,
            Mandates mandates) {
        this.sides = sides;
        this.lists = lists;
        this.answers = answers;
        this.words = words;
        this.mandates = mandates;
    }

    @Override
    public List<Link> links(Desk desk, Words w) {
        Desk.Other other = desk.other();
        if (other == null) {
            return List.of(
                    Link.to(w.say("mandates.link"), MandatePaths.list(w.lang())).withIcon("carer"));
        }
        Link access =
                Link.to(w.say("mandates.link.access"), MandatePaths.show(w.lang(), other.mandate()))
                        .withIcon("carer");
        return other.manages()
                ? List.of(
                        Link.to(w.say("mandates.link.business"), MandatePaths.business(w.lang()))
                                .withIcon("shop"),
                        access)
                : List.of(access);
    }

    @GetMapping({"/fr/compte/mandats", "/en/account/mandates"})
    Page list(
            HttpServletRequest request,
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String id,
            @Told String done,
            Words w) {
        return sides.account(person)
                .map(
                        account ->
                                list(
                                        request,
                                        account,
                                        cut(q),
                                        MandateLists.After.of(after, id),
                                        done,
                                        w))
                .orElseGet(() -> Page.redirect(MandatePaths.account(w.lang())));
    }

    private Page list(
            HttpServletRequest request,
            Account account,
            String q,
            MandateLists.After after,
            String done,
            Words w) {
        answers.claim(account);
        LocalDate today = mandates.today();
        Proposer giving = sides.giving(request, account);
        MandateLists.Held held = lists.held(account.id(), q, after);
        List<MandatesPage.Row> waiting = new ArrayList<>();
        List<MandatesPage.Row> now = new ArrayList<>();
        List<MandatesPage.Row> given = new ArrayList<>();
        List<MandatesPage.Row> over = new ArrayList<>();
        held.found().forEach(one -> now.add(words.row(one, today, w)));
        for (Mandate m : lists.notInForce(Proposer.self(account))) {
            sort(m, true, account.id(), now, waiting, over, w);
        }
        for (Mandate m : lists.given(Proposer.self(account))) {
            sort(m, false, account.id(), given, waiting, over, w);
        }
        MandatesPage.All all =
                new MandatesPage.All(
                        waiting,
                        now,
                        !q.isEmpty() || held.partly(after),
                        q,
                        held.next() == null
                                ? null
                                : MandatePaths.list(w.lang()) + held.next().query(q),
                        giving.isBusiness()
                                ? Link.to(giving.name(), MandatePaths.business(w.lang()))
                                : null,
                        given,
                        over,
                        DONE.contains(done) ? w.say("mandates.done." + done) : null);
        return Page.of("mandates/sides/list", all).title(w.say("mandates.title")).nav("account");
    }

    private void sort(
            Mandate m,
            boolean held,
            UUID me,
            List<MandatesPage.Row> current,
            List<MandatesPage.Row> waiting,
            List<MandatesPage.Row> over,
            Words w) {
        LocalDate today = mandates.today();
        (m.over(today) ? over : m.asks(me) ? waiting : current).add(words.row(m, held, today, w));
    }

    public static String cut(String q) {
        String text = q.strip();
        return text.length() <= LONGEST_SEARCH ? text : text.substring(0, LONGEST_SEARCH);
    }
}
