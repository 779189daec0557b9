package org.parvis.disputes.rates;

import java.util.ArrayList;
import java.util.List;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a merchant reads its rates before anybody else does, and says what is wrong with them. */
@Controller
class RatePages {
    static final int LEAST = 10;
    static final int LONGEST = 2000;

    private final RatePlaces places;
    private final DisputeDays days;

    RatePages(RatePlaces places, DisputeDays days) {
        this.places = places;
        this.days = days;
    }

    @GetMapping({"/fr/differends/{reference}/taux", "/en/disputes/{reference}/rates"})
    Page show(PartyEntry entry, Words w) {
        return page(places.place(entry), "", List.of(), w).status(200);
    }

    @PostMapping({"/fr/differends/{reference}/taux", "/en/disputes/{reference}/rates"})
    Page contest(PartyEntry entry, @RequestParam(defaultValue = "") String text, Words w) {
        RatePlaces.Place place = places.place(entry);
        String said = text.strip();
        if (said.length() < LEAST || said.length() > LONGEST) {
            String wrong = w.say("disputes.rate.error.text", LEAST, LONGEST);
            return page(place, text, List.of(new FieldError("text", wrong)), w).status(422);
        }
        return switch (places.contest(place, said)) {
            case Outcome.Ok<Integer> ok ->
                    Page.redirect(DisputePaths.rate(place.table().reference(), w));
            case Outcome.Refused<Integer>(Refusal why) -> {
                FieldError refused = new FieldError(null, w.say(why.key(), why.arguments()));
                yield page(places.place(entry), text, List.of(refused), w).status(409);
            }
        };
    }

    private Page page(RatePlaces.Place place, String typed, List<FieldError> errors, Words w) {
        String reference = place.table().reference();
        MerchantRate.State state = place.rate().state(place.rule().least(), days.today());
        boolean told = state == MerchantRate.State.TOLD;
        RatePage page =
                new RatePage(
                        w.say("disputes.rate.title"),
                        reference,
                        DisputePaths.rate(reference, w),
                        DisputePaths.table(reference, w),
                        DisputePaths.merchants(w),
                        state.code(),
                        told,
                        headline(place, state, w),
                        says(place, state, w),
                        state == MerchantRate.State.FEW
                                ? List.of()
                                : rows(place.rate().counted(), w),
                        told,
                        typed,
                        errors);
        return Page.of("disputes/rates/rate", page).title(page.title()).nav("files").discreet(true);
    }

    private static String headline(RatePlaces.Place place, MerchantRate.State state, Words w) {
        String key = "disputes.rate.is." + state.code();
        MerchantRate.Notice notice = place.rate().notice();
        if (notice == null) {
            return w.say(key);
        }
        MerchantRate.Contest contest = notice.contest();
        return contest != null && state == MerchantRate.State.CONTESTED
                ? w.say(key, w.dateLong(contest.answerBy()))
                : w.say(key, w.dateLong(notice.until()));
    }

    private static List<String> says(RatePlaces.Place place, MerchantRate.State state, Words w) {
        List<String> says = new ArrayList<>();
        RateRule rule = place.rule();
        switch (state) {
            case FEW -> says.add(w.say("disputes.rate.says.few", rule.least()));
            case TOLD -> {
                says.add(w.say("disputes.rate.says.told"));
                says.add(w.say("disputes.rate.says.nothing"));
            }
            case CONTESTED -> says.add(w.say("disputes.rate.says.contested"));
            case PUBLIC -> says.add(w.say("disputes.rate.says.public"));
            case WITHHELD -> says.add(w.say("disputes.rate.says.withheld"));
            case UNREACHED -> says.add(w.say("disputes.rate.says.unreached"));
        }
        place.rate()
                .told()
                .filter(notice -> state != MerchantRate.State.FEW)
                .ifPresent(notice -> says.addAll(more(notice, w)));
        return says;
    }

    private static List<String> more(MerchantRate.Notice notice, Words w) {
        List<String> more = new ArrayList<>();
        more.add(w.say("disputes.rate.name", notice.name()));
        MerchantRate.Contest contest = notice.contest();
        if (contest != null) {
            more.add(w.say("disputes.rate.contest", w.date(contest.on()), contest.text()));
        }
        MerchantRate.Answer answer = notice.answer();
        if (answer != null) {
            more.add(w.say("disputes.rate.answer", w.date(answer.on()), answer.reasons()));
        }
        return more;
    }

    static List<RatePage.Row> rows(MerchantRate.Counted counted, Words w) {
        return List.of(
                new RatePage.Row(
                        w.say("disputes.rate.answers"),
                        w.say("disputes.rate.percent", counted.answers()),
                        w.say("disputes.rate.answers.how", counted.answered(), counted.handled())),
                new RatePage.Row(
                        w.say("disputes.rate.agreements"),
                        w.say("disputes.rate.percent", counted.agreements()),
                        w.say(
                                "disputes.rate.agreements.how",
                                counted.agreed(),
                                counted.handled())));
    }
}
