package org.parvis.disputes.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileEnclosures.Arriving;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.TablePapers;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody wants to do at a table, as they typed it into one of its forms.
 *
 * @param papers that they chose
 */
record TypedMove(MultiValueMap<String, String> typed, List<MultipartFile> papers) {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 120;

    /** A field in which nothing was chosen comes as one without a name. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> papers) {
        return papers == null
                ? List.of()
                : papers.stream()
                        .filter(paper -> StringUtils.hasText(paper.getOriginalFilename()))
                        .toList();
    }

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

    TypedAddress address() {
        return TypedAddress.of(typed);
    }

    /** The papers, as they arrive. */
    List<Arriving> arriving() {
        return papers.stream().map(TypedMove::arriving).toList();
    }

    private static Arriving arriving(MultipartFile paper) {
        try {
            return new Arriving(
                    Objects.requireNonNull(paper.getOriginalFilename()),
                    paper.getSize(),
                    paper.getInputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    /** Whom else they were told hears it; no number is nobody whom they could be told of. */
    int hears() {
        String typed = TypedOffer.one(typed(), "hears");
        return typed.isEmpty() ? 0 : typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }

    /** Whether it was pointed out before, and is sent all the same. */
    boolean sure() {
        return TypedOffer.one(typed, "sure").equals("yes");
    }

    /** What is not right with it. */
    List<FieldError> wrong(Disputes.Place place, LocalDate today, Words w) {
        return switch (then()) {
            case "offer" -> offered(place, today, w);
            case "say", "confide", "end", "recuse" -> wrong(field(), "words", LONGEST, w);
            case "unsign" -> Safety.parted(place) ? List.of() : wrong(field(), "words", LONGEST, w);
            case "sign", "suspend" -> wrong(then(), "name", LONGEST_NAME, w);
            case "attach" ->
                    papers.isEmpty()
                            ? List.of(new FieldError("attach", w.say("disputes.error.papers")))
                            : List.of();
            case "readdress" -> address().errors(w);
            case "colleague" -> colleague().errors(!place.dispute().name(place.by()).isEmpty(), w);
            default -> List.of();
        };
    }

    private List<FieldError> offered(Disputes.Place place, LocalDate today, Words w) {
        List<FieldError> wrong = new ArrayList<>();
        if (TablePapers.carries(place) && offer().side().isEmpty()) {
            wrong.add(new FieldError("from", w.say("disputes.error.from")));
        }
        wrong.addAll(offer().errors(today, place.program().offerDays(), w));
        return wrong;
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

    /** What was not sent to the other side comes back to whoever wrote it, where no form is. */
    List<FieldError> unsent(Words w) {
        String words = then().equals("offer") ? offer().words() : text();
        return words.isEmpty()
                ? List.of()
                : List.of(new FieldError(null, w.say("disputes.apart.unsent", words)));
    }

    /** Why it could not be done: beside the papers where it is for what they are. */
    FieldError refused(Refusal why, Words w) {
        boolean ofPapers = why.key().startsWith("documents.") || why.key().contains(".papers");
        String field = then().equals("offer") ? "papers" : "attach";
        Object[] told = Stream.of(why.arguments()).map(one -> told(one, w)).toArray();
        return new FieldError(ofPapers ? field : null, w.say(why.key(), told));
    }

    private static Object told(Object one, Words w) {
        return switch (one) {
            case LocalDate day -> w.dateLong(day);
            case Instant at -> w.dateTime(at);
            default -> one;
        };
    }

    /** The same before whoever typed it, with what was wrong. */
    TablePage.Answered answered(List<FieldError> errors, boolean warned) {
        return new TablePage.Answered(
                then().equals("offer") ? offer() : TypedOffer.NOTHING,
                then().equals("colleague") ? colleague() : TypedColleague.NOTHING,
                then().equals("readdress") ? address() : TypedAddress.NOTHING,
                new TablePage.Typed(field(), text(), warned),
                errors);
    }

    /** In which field what was typed comes back. */
    private String field() {
        return then().equals("confide") ? "room-" + TypedOffer.one(typed, "room") : then();
    }
}
