package org.parvis.disputes.needs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Interpreting;
import org.parvis.disputes.Side;
import org.parvis.disputes.effects.Supporting;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a side says what it needs to take part, and whom, and whoever mediates answers. */
@Controller
class NeedsPages {
    private static final int LONGEST = 500;

    private final Disputes disputes;
    private final NeedsAsked asking;
    private final Supporting supporting;
    private final DisputeDays days;

    NeedsPages(Disputes disputes, NeedsAsked asking, Supporting supporting, DisputeDays days) {
        this.disputes = disputes;
        this.asking = asking;
        this.supporting = supporting;
        this.days = days;
    }

    @GetMapping({"/fr/differends/{reference}/besoins", "/en/disputes/{reference}/needs"})
    Page show(PartyEntry entry, Words w) {
        return page(place(entry), NeedsPage.Typed.NOTHING, List.of(), w, 200);
    }

    private Disputes.Place place(PartyEntry entry) {
        Disputes.Place place = disputes.place(entry);
        if (!NeedsAsked.any(place)) {
            throw Disputes.absent();
        }
        return place;
    }

    @PostMapping({"/fr/differends/{reference}/besoins", "/en/disputes/{reference}/needs"})
    Page say(PartyEntry entry, @RequestParam MultiValueMap<String, String> form, Words w) {
        Disputes.Place place = place(entry);
        NeedsPage.Typed typed =
                new NeedsPage.Typed(
                        one(form, "side"),
                        one(form, "language"),
                        one(form, "on-day"),
                        one(form, "on-month"),
                        one(form, "on-year"),
                        one(form, "words"),
                        TypedSupport.of(form));
        String then = one(form, "then");
        List<FieldError> wrong =
                switch (then) {
                    case "meet" -> wrong(typed, w);
                    case "ease", "unaccompany" -> List.of();
                    case "accompany" -> typed.support().errors(w);
                    default -> notOffered(place, typed, w);
                };
        if (!wrong.isEmpty()) {
            return page(place, typed, wrong, w, 422);
        }
        return switch (done(then, place, typed)) {
            case Outcome.Ok<Integer> ok -> Page.redirect(DisputePaths.needs(place.reference(), w));
            case Outcome.Refused<Integer>(Refusal why) ->
                    page(
                            disputes.place(entry),
                            typed,
                            List.of(new FieldError(null, w.say(why.key()))),
                            w,
                            409);
        };
    }

    private Outcome<Integer> done(String then, Disputes.Place place, NeedsPage.Typed typed) {
        return switch (then) {
            case "meet" -> met(place, typed);
            case "ease" -> asking.ease(place);
            case "accompany" -> supporting.invite(place, typed.support().asked());
            case "unaccompany" -> supporting.end(place);
            default -> asked(place, typed);
        };
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    private static List<FieldError> notOffered(
            Disputes.Place place, NeedsPage.Typed typed, Words w) {
        return language(place, typed).isPresent()
                ? List.of()
                : List.of(new FieldError("language", w.say("disputes.needs.error.language")));
    }

    private static Optional<Interpreting.Language> language(
            Disputes.Place place, NeedsPage.Typed typed) {
        return place.program()
                .care()
                .interpreting()
                .flatMap(rules -> rules.language(typed.language()));
    }

    private List<FieldError> wrong(NeedsPage.Typed typed, Words w) {
        List<FieldError> wrong = new ArrayList<>();
        LocalDate today = days.today();
        if (day(typed)
                .filter(on -> !on.isBefore(today) && !on.isAfter(today.plusYears(1)))
                .isEmpty()) {
            String field = "on-" + typed.side() + "-day";
            wrong.add(new FieldError(field, w.say("disputes.needs.error.day")));
        }
        if (typed.words().length() > LONGEST) {
            String field = "words-" + typed.side();
            wrong.add(new FieldError(field, w.say("disputes.error.long", LONGEST)));
        }
        return wrong;
    }

    private static Optional<LocalDate> day(NeedsPage.Typed typed) {
        if (!(typed.day() + typed.month() + typed.year()).matches("[0-9]{3,8}")
                || typed.year().length() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(typed.year()),
                            Integer.parseInt(typed.month()),
                            Integer.parseInt(typed.day())));
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }

    private Outcome<Integer> asked(Disputes.Place place, NeedsPage.Typed typed) {
        return asking.ask(place, language(place, typed).orElseThrow(Disputes::absent));
    }

    private Outcome<Integer> met(Disputes.Place place, NeedsPage.Typed typed) {
        LocalDate on = day(typed).orElseThrow(Disputes::absent);
        return Side.named(typed.side())
                .map(side -> asking.meet(place, side, on, typed.words()))
                .orElseGet(() -> Outcome.refused("disputes.refused.moved"));
    }

    private static Page page(
            Disputes.Place place,
            NeedsPage.Typed typed,
            List<FieldError> errors,
            Words w,
            int status) {
        NeedsPage page = new NeedsView(place, w).page(typed, errors);
        return Page.of("disputes/needs/needs", page)
                .title(w.say("disputes.needs.title"))
                .nav("files")
                .discreet(true)
                .status(status);
    }
}
