package org.parvis.disputes.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.Suspensions;
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

/** The table of a dispute, for each of those who sit there. */
@Controller
class TablePages {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 120;

    private final Disputes disputes;
    private final TableView view;
    private final Suspensions suspensions;
    private final DisputeDays days;

    TablePages(
            Disputes disputes, TableView view, Suspensions suspensions, DisputeDays days) {
        this.disputes = disputes;
        this.view = view;
        this.suspensions = suspensions;
        this.days = days;
    }

    @GetMapping({"/fr/differends/{reference}", "/en/disputes/{reference}"})
    Page show(PartyEntry entry, Words w) {
        Disputes.Place came = disputes.place(entry);
        Disputes.Place place = disputes.seen(came) ? disputes.place(entry) : came;
        return page(place, TablePage.Answered.NOTHING, w, 200);
    }

    private Page page(Disputes.Place place, TablePage.Answered answered, Words w, int status) {
        TablePage page = view.page(place, answered, w);
        return Page.of("disputes/table/table", page)
                .title(page.head().title())
                .nav("files")
                .discreet(true)
                .status(status);
    }

    @PostMapping({"/fr/differends/{reference}", "/en/disputes/{reference}"})
    Page act(PartyEntry entry, @RequestParam MultiValueMap<String, String> typed, Words w) {
        Disputes.Place place = disputes.place(entry);
        List<FieldError> wrong = wrong(place, typed, w);
        boolean warned = wrong.isEmpty() && !TypedOffer.one(typed, "sure").equals("yes");
        List<FieldError> said = warned ? threats(place, typed, w) : wrong;
        if (!said.isEmpty()) {
            return page(place, answered(typed, said, warned), w, 422);
        }
        return switch (done(place, typed)) {
            case Outcome.Ok<Integer> ok -> Page.redirect(DisputePaths.table(place.reference(), w));
            case Outcome.Refused<Integer>(Refusal why) ->
                    page(
                            disputes.place(entry),
                            answered(typed, List.of(new FieldError(null, said(why, w))), false),
                            w,
                            409);
        };
    }

    private static String said(Refusal why, Words w) {
        Object[] told = Stream.of(why.arguments()).map(one -> told(one, w)).toArray();
        return w.say(why.key(), told);
    }

    private static Object told(Object one, Words w) {
        return switch (one) {
            case LocalDate day -> w.dateLong(day);
            case Instant at -> w.dateTime(at);
            default -> one;
        };
    }

    /** What its writer may not want to send; a name that is signed is none of it. */
    private static List<FieldError> threats(
            Disputes.Place place, MultiValueMap<String, String> typed, Words w) {
        Threats threats = new Threats(place.program().care().threats());
        String then = TypedOffer.one(typed, "then");
        return switch (then) {
            case "offer" -> threats(threats, "words", TypedOffer.one(typed, "words"), w);
            case "say", "confide", "unsign", "end" ->
                    threats(threats, field(typed), TypedOffer.one(typed, "text"), w);
            default -> List.of();
        };
    }

    private static List<FieldError> threats(Threats threats, String field, String text, Words w) {
        return threats.in(text).stream()
                .map(found -> new FieldError(field, w.say("disputes.error.threat", found)))
                .toList();
    }

    private static TablePage.Answered answered(
            MultiValueMap<String, String> typed, List<FieldError> errors, boolean warned) {
        String then = TypedOffer.one(typed, "then");
        return new TablePage.Answered(
                then.equals("offer") ? TypedOffer.of(typed) : TypedOffer.NOTHING,
                new TablePage.Typed(field(typed), TypedOffer.one(typed, "text"), warned),
                errors);
    }

    /** In which field what was typed comes back. */
    private static String field(MultiValueMap<String, String> typed) {
        String then = TypedOffer.one(typed, "then");
        return then.equals("confide") ? "room-" + TypedOffer.one(typed, "room") : then;
    }

    private List<FieldError> wrong(
            Disputes.Place place, MultiValueMap<String, String> typed, Words w) {
        String then = TypedOffer.one(typed, "then");
        String text = TypedOffer.one(typed, "text");
        return switch (then) {
            case "offer" ->
                    TypedOffer.of(typed).errors(days.today(), place.program().offerDays(), w);
            case "say", "confide", "unsign", "end" ->
                    wrong(field(typed), text, "words", LONGEST, w);
            case "sign", "suspend" -> wrong(then, text, "name", LONGEST_NAME, w);
            default -> List.of();
        };
    }

    private static List<FieldError> wrong(
            String field, String text, String what, int most, Words w) {
        if (text.isEmpty()) {
            return List.of(new FieldError(field, w.say("disputes.error.empty." + what)));
        }
        return text.length() > most
                ? List.of(new FieldError(field, w.say("disputes.error.long", most)))
                : List.of();
    }

    private Outcome<Integer> done(Disputes.Place place, MultiValueMap<String, String> typed) {
        String text = TypedOffer.one(typed, "text");
        return switch (TypedOffer.one(typed, "then")) {
            case "offer" -> offered(place, TypedOffer.of(typed));
            case "accept" ->
                    number(typed)
                            .map(id -> disputes.accept(place, id))
                            .orElseGet(() -> Outcome.refused("disputes.refused.offer"));
            case "sign" ->
                    number(typed)
                            .map(id -> disputes.sign(place, id, text))
                            .orElseGet(() -> Outcome.refused("disputes.refused.moved"));
            case "slow" -> disputes.slow(place);
            case "suspend" -> suspensions.sign(place, text);
            case "unsign" -> disputes.unsign(place, text);
            case "say" -> disputes.say(place, text);
            case "confide" ->
                    Side.named(TypedOffer.one(typed, "room"))
                            .map(room -> disputes.confide(place, room, text))
                            .orElseGet(() -> Outcome.refused("disputes.refused.moved"));
            case "mediate" -> disputes.mediate(place);
            case "end" -> disputes.end(place, text);
            default -> Outcome.refused("disputes.refused.moved");
        };
    }

    private Outcome<Integer> offered(Disputes.Place place, TypedOffer offer) {
        return disputes.offer(place, offer.terms(), "", offer.stands().orElseThrow());
    }

    private static Optional<UUID> number(MultiValueMap<String, String> typed) {
        try {
            return Optional.of(UUID.fromString(TypedOffer.one(typed, "offer")));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }
}
