package org.parvis.disputes.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.springframework.util.MultiValueMap;

/** What somebody wants to do at a table, as they typed it into one of its forms. */
record TypedMove(MultiValueMap<String, String> typed) {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 120;

    /** Which form it is. */
    String then() {
        return TypedOffer.one(typed, "then");
    }

    /** The one thing that most of them hold. */
    String text() {
        return TypedOffer.one(typed, "text");
    }

    TypedOffer offer() {
        return TypedOffer.of(typed);
    }

    TypedColleague colleague() {
        return TypedColleague.of(typed);
    }

    /** Which offer it is about; nothing where that is no number. */
    Optional<UUID> number() {
        try {
            return Optional.of(UUID.fromString(TypedOffer.one(typed, "offer")));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /** In whose room it is said. */
    Optional<Side> room() {
        return Side.named(TypedOffer.one(typed, "room"));
    }

    /** Whether it was pointed out before, and is sent all the same. */
    boolean sure() {
        return TypedOffer.one(typed, "sure").equals("yes");
    }

    /** What is not right with it. */
    List<FieldError> wrong(Disputes.Place place, LocalDate today, Words w) {
        return switch (then()) {
            case "offer" -> offer().errors(today, place.program().offerDays(), w);
            case "say", "confide", "unsign", "end", "recuse" -> wrong(field(), "words", LONGEST, w);
            case "sign", "suspend" -> wrong(then(), "name", LONGEST_NAME, w);
            case "colleague" -> colleague().errors(!place.dispute().name(place.by()).isEmpty(), w);
            default -> List.of();
        };
    }

    private List<FieldError> wrong(String field, String what, int most, Words w) {
        if (text().isEmpty()) {
            return List.of(new FieldError(field, w.say("disputes.error.empty." + what)));
        }
        return text().length() > most
                ? List.of(new FieldError(field, w.say("disputes.error.long", most)))
                : List.of();
    }

    /** What its writer may not want to send; a name that is signed is none of it. */
    List<FieldError> threats(Disputes.Place place, Words w) {
        Threats threats = new Threats(place.program().care().threats());
        return switch (then()) {
            case "offer" -> threats(threats, "words", TypedOffer.one(typed, "words"), w);
            case "say", "confide", "unsign", "end", "recuse" ->
                    threats(threats, field(), text(), w);
            default -> List.of();
        };
    }

    private static List<FieldError> threats(Threats threats, String field, String text, Words w) {
        return threats.in(text).stream()
                .map(found -> new FieldError(field, w.say("disputes.error.threat", found)))
                .toList();
    }

    /** The same before whoever typed it, with what was wrong. */
    TablePage.Answered answered(List<FieldError> errors, boolean warned) {
        return new TablePage.Answered(
                then().equals("offer") ? offer() : TypedOffer.NOTHING,
                then().equals("colleague") ? colleague() : TypedColleague.NOTHING,
                new TablePage.Typed(field(), text(), warned),
                errors);
    }

    /** In which field what was typed comes back. */
    private String field() {
        return then().equals("confide") ? "room-" + TypedOffer.one(typed, "room") : then();
    }
}
