package org.parvis.disputes.rates;

import java.util.List;
import java.util.Map;
import org.parvis.disputes.DisputePaths;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the body answers a merchant who contests its rates. Nothing of them is public before it
 * does; its first answer holds.
 */
@Controller
@AnyMember
class OfficeRates implements TeamRooms {
    private static final int MOST = 50;

    private final MerchantRates rates;
    private final RatesRead read;
    private final MerchantNotices notices;
    private final Scenes scenes;

    OfficeRates(MerchantRates rates, RatesRead read, MerchantNotices notices, Scenes scenes) {
        this.rates = rates;
        this.read = read;
        this.notices = notices;
        this.scenes = scenes;
    }

    /** For those who answer in a body where somebody contests. */
    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return agent.role().leads()
                        && scenes.<Boolean>reading(MemberScene.of(agent), RatesRead::waits)
                ? List.of(
                        new NavItem(
                                "rates",
                                w.say("disputes.office.title"),
                                DisputePaths.officeRates(w)))
                : List.of();
    }

    private List<RatesRead.Contested> waiting(Actor.Agent agent) {
        return scenes.reading(MemberScene.of(agent), sql -> read.waiting(sql, MOST));
    }

    @GetMapping({"/fr/equipe/differends/taux", "/en/team/disputes/rates"})
    Page show(@Told String done, Actor.Agent agent, Words w) {
        admit(agent);
        return page(agent, done.equals("yes"), TypedRateAnswer.NOTHING, List.of(), w);
    }

    @PostMapping({"/fr/equipe/differends/taux", "/en/team/disputes/rates"})
    Page answer(
            @RequestParam(defaultValue = "") String merchant,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        TypedRateAnswer typed = new TypedRateAnswer(merchant, how, name.strip(), text.strip());
        List<FieldError> errors = typed.errors(w);
        if (!errors.isEmpty()) {
            return page(agent, false, typed, errors, w).status(422);
        }
        return waiting(agent).stream()
                        .filter(one -> one.merchant().key().equals(merchant))
                        .anyMatch(one -> taken(one, typed))
                ? Page.redirect(DisputePaths.officeRates(w) + "?done=yes")
                : page(
                                agent,
                                false,
                                typed,
                                List.of(new FieldError(null, w.say("disputes.office.moved"))),
                                w)
                        .status(409);
    }

    private boolean taken(RatesRead.Contested one, TypedRateAnswer typed) {
        return scenes.job(
                jobs -> {
                    boolean taken =
                            rates.answer(
                                    jobs,
                                    one.merchant(),
                                    typed.publishes(),
                                    typed.name(),
                                    typed.text());
                    if (taken) {
                        notices.answered(jobs, one.notice().file());
                    }
                    return taken;
                });
    }

    private Page page(
            Actor.Agent agent,
            boolean done,
            TypedRateAnswer typed,
            List<FieldError> errors,
            Words w) {
        List<RatesRead.Contested> all = waiting(agent);
        Map<Merchant, MerchantRate.Counted> counted =
                scenes.readingJob(
                        jobs ->
                                RatesRead.counted(
                                        jobs,
                                        all.stream().map(RatesRead.Contested::merchant).toList()));
        List<OfficeRatesPage.Contest> waiting =
                all.stream()
                        .map(
                                one ->
                                        contest(
                                                one,
                                                counted.getOrDefault(
                                                        one.merchant(),
                                                        MerchantRate.Counted.NOTHING),
                                                typed,
                                                w))
                        .toList();
        OfficeRatesPage page =
                new OfficeRatesPage(
                        w.say("disputes.office.title"),
                        DisputePaths.officeRates(w),
                        waiting,
                        done,
                        errors);
        return Page.of("disputes/rates/office", page).title(page.title()).nav("rates").inTeam();
    }

    private static OfficeRatesPage.Contest contest(
            RatesRead.Contested one, MerchantRate.Counted counted, TypedRateAnswer typed, Words w) {
        MerchantRate.Contest contest = one.notice().contest();
        boolean back = typed.merchant().equals(one.merchant().key());
        return new OfficeRatesPage.Contest(
                one.merchant().key(),
                one.notice().name(),
                contest == null ? "" : w.say("disputes.office.due", w.dateLong(contest.answerBy())),
                contest == null ? "" : contest.text(),
                RatePages.rows(counted, w),
                List.of(
                        Choice.of(TypedRateAnswer.PUBLISH, w.say("disputes.office.publish")),
                        Choice.of(TypedRateAnswer.WITHHOLD, w.say("disputes.office.withhold"))),
                back ? typed.how() : "",
                back ? typed.name() : one.notice().name(),
                back ? typed.text() : "");
    }

    private static void admit(Actor.Agent agent) {
        if (!agent.role().leads()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
