package org.parvis.cases.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.clocks.ClockFace;
import org.parvis.cases.clocks.PersonDays;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.DraftCard;
import org.parvis.ds.FileCard;
import org.parvis.ds.InboxLine;
import org.parvis.ds.Status;
import org.parvis.ds.ToDo;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.springframework.stereotype.Component;

/**
 * The files of a desk in words: whose turn it is, what to do, by when. Of a sensitive service it
 * says the number and the body, and nothing that somebody who stands by could read.
 */
@Component
class DeskWords {
    private static final int MOST_STONES = 24;

    private final Catalogue catalogue;
    private final Offices offices;
    private final Calendars calendars;
    private final Acting acting;
    private final KindRegister kinds;

    DeskWords(
            Catalogue catalogue,
            Offices offices,
            Calendars calendars,
            Acting acting,
            KindRegister kinds) {
        this.catalogue = catalogue;
        this.offices = offices;
        this.calendars = calendars;
        this.acting = acting;
        this.kinds = kinds;
    }

    /** What waits in that file; of one that waits for its person only. */
    ToDo toDo(DeskRows.FileRow row, Words w) {
        Named named = named(row.service(), row.title(), row.reference(), w);
        String kind = named.sensitive() ? "door" : Objects.requireNonNull(row.asks());
        PersonDays days = days(row);
        LocalDate until = row.untilDay();
        return new ToDo(
                w.say("desk.todo." + kind),
                named.sensitive() ? null : w.say(why(row), opening(row.body(), row.service(), w)),
                days.figure() == 0 ? null : w.number(days.figure()),
                unit(days, w),
                days.stones(MOST_STONES),
                until == null
                        ? w.say("desk.todo.since", w.dayMonth(days.since()))
                        : w.say("desk.todo.until", w.dateLong(until)),
                line(named.title(), row.reference(), body(row.body(), row.service(), w)),
                w.say("desk.todo." + kind + ".button"),
                href(row, named, w),
                until,
                days.since());
    }

    private PersonDays days(DeskRows.FileRow row) {
        Instant asked = Objects.requireNonNull(row.askedAt());
        return new PersonDays(acting.day(asked), row.untilDay(), acting.today());
    }

    private static String unit(PersonDays days, Words w) {
        String kind = days.until() == null ? "desk.unit.waited" : "desk.unit.left";
        return w.say(kind, days.figure());
    }

    private static String why(DeskRows.FileRow row) {
        boolean stopped =
                row.clocks().stream()
                        .map(DeskRows.ClockRow::clock)
                        .anyMatch(CaseClocks::waitsForPerson);
        return "intended".equals(row.asks())
                ? "desk.todo.intended.why"
                : stopped ? "desk.todo.stopped" : "desk.todo.waits";
    }

    private static String href(DeskRows.FileRow row, Named named, Words w) {
        String file = PersonPaths.file(row.reference(), w);
        if (named.sensitive()) {
            return file;
        }
        return switch (Objects.requireNonNull(row.asks())) {
            case "intended" -> file + "/observations";
            case "queried" -> file + "/corrections";
            default -> file + "#messages";
        };
    }

    /** A file in a list by due date. */
    FileCard card(DeskRows.FileRow row, Words w) {
        Named named = named(row.service(), row.title(), row.reference(), w);
        Clock clock =
                ClockFace.governing(row.clocks().stream().map(DeskRows.ClockRow::clock).toList())
                        .orElse(null);
        ClockFace face =
                clock == null ? null : ClockFace.of(clock, calendars, acting.now(), acting.today());
        Said said = row.asks() == null ? theirs(row, face, w) : yours(days(row), w);
        return new FileCard(
                named.title(),
                PersonPaths.file(row.reference(), w),
                line(named.service(), body(row.body(), row.service(), w), row.reference()),
                status(row, w),
                face == null ? List.of() : face.stones(),
                said.figure(),
                said.says(),
                said.day(w));
    }

    /** The last day on which the body may answer; none when nothing runs for it. */
    @Nullable LocalDate answerBy(DeskRows.FileRow row) {
        State state = row.state();
        if (state == null || !state.open()) {
            return null;
        }
        return ClockFace.governing(row.clocks().stream().map(DeskRows.ClockRow::clock).toList())
                .map(clock -> ClockFace.of(clock, calendars, acting.now(), acting.today()))
                .filter(face -> !face.met())
                .map(ClockFace::due)
                .orElse(null);
    }

    /** What a calendar says of a file: whose turn it is and the body, nothing of what it holds. */
    String date(DeskRows.FileRow row, boolean mine, Words w) {
        boolean sensitive = named(row.service(), null, row.reference(), w).sensitive();
        String key = mine ? "desk.date.mine" : "desk.date.theirs";
        return sensitive ? w.say("desk.date.door") : w.say(key, body(row.body(), row.service(), w));
    }

    private record Said(@Nullable String figure, String says, @Nullable LocalDate due) {
        private @Nullable String day(Words w) {
            return due == null ? null : w.dayShort(due);
        }
    }

    private static Said yours(PersonDays days, Words w) {
        return days.until() == null
                ? new Said(null, w.say("desk.file.waited", days.waited()), null)
                : new Said(
                        w.say("desk.file.days", days.figure()),
                        w.say("desk.file.yours"),
                        days.until());
    }

    private Said theirs(DeskRows.FileRow row, @Nullable ClockFace face, Words w) {
        Instant told = row.toldAt();
        State state = row.state();
        if (state == null || !state.open()) {
            return new Said(
                    null,
                    told == null
                            ? w.say("desk.file.over")
                            : w.say(
                                    state == State.DECIDED
                                            ? "desk.file.decidedOn"
                                            : "desk.file.overOn",
                                    w.dayMonth(acting.day(told))),
                    null);
        }
        if (face == null || face.met()) {
            return new Said(null, w.say("desk.file.theirs"), null);
        }
        return face.late()
                ? new Said(
                        w.say("desk.file.days", -face.left()), w.say("desk.file.late"), face.due())
                : new Said(
                        w.say("desk.file.days", face.days()),
                        w.say("desk.file.toAnswer"),
                        face.due());
    }

    private static @Nullable Status status(DeskRows.FileRow row, Words w) {
        if (row.asks() != null) {
            return Status.of(w.say("desk.file.turn"), Tone.WAIT);
        }
        State state = row.state();
        return state == null
                ? null
                : Status.of(
                        w.say("cases.state." + state.code()),
                        state.open() ? Tone.PROGRESS : Tone.NEUTRAL);
    }

    /** A word from a body. */
    InboxLine told(DeskRows.ToldRow row, Words w) {
        Named named = named(row.service(), row.title(), row.reference(), w);
        String words =
                named.sensitive()
                        ? w.say("desk.told.door")
                        : kinds.find(row.kind())
                                .map(kind -> w.say(kind.personTitle()))
                                .orElseGet(() -> w.say("desk.told.door"));
        return new InboxLine(
                words,
                PersonPaths.file(row.reference(), w),
                line(named.title(), body(row.body(), row.service(), w)),
                row.at(),
                w.dayShort(acting.day(row.at())),
                row.unread());
    }

    /** A letter that decides, by what it decides of. */
    InboxLine letter(DeskRows.ToldRow row, Words w) {
        InboxLine told = told(row, w);
        String title = named(row.service(), row.title(), row.reference(), w).title();
        return new InboxLine(
                title,
                told.href(),
                line(told.title(), body(row.body(), row.service(), w)),
                told.at(),
                told.when(),
                null);
    }

    /** A contestation that was begun. */
    DraftCard begun(DeskRows.ContestRow row, Words w) {
        return new DraftCard(
                w.say("contest.held.draft", row.reference()),
                PersonPaths.contest(row.reference(), row.remedy(), w),
                w.say("contest.saved", w.dateTime(row.savedAt())),
                0,
                0,
                row.savedAt());
    }

    /**
     * What a file may be called where somebody stands by.
     *
     * @param service none where the title says it
     */
    private record Named(String title, @Nullable String service, boolean sensitive) {}

    private Named named(String code, @Nullable String subject, String reference, Words w) {
        ServiceDefinition service = catalogue.service(code).orElse(null);
        if (service == null || service.sensitive()) {
            return new Named(w.say("desk.file.numbered", reference), null, true);
        }
        String name = w.typeset(service.name().in(w.lang()));
        return subject == null || subject.isBlank()
                ? new Named(name, null, false)
                : new Named(w.typeset(subject), name, false);
    }

    private String body(Home body, String service, Words w) {
        return offices.of(body, service).name().in(w.lang());
    }

    private String opening(Home body, String service, Words w) {
        return offices.of(body, service).opening(w.lang());
    }

    private static String line(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
