package org.parvis.mandates.sides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.ds.Link;
import org.parvis.ds.Stone;
import org.parvis.ds.ToDo;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Ids;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskCards;
import org.parvis.portal.spi.DeskPart;
import org.parvis.portal.spi.DeskPart.Shelf;
import org.springframework.stereotype.Component;

/**
 * For whom one may act, as the doors of the account; what was proposed and waits for a yes or a no;
 * what ends soon.
 */
@Component
class DeskOfMandates implements DeskCards {
    /** As many are looked at, by name. */
    private static final int DOORS = 20;

    private static final int SOON = 30;
    private static final int TO_DO = 5;
    private static final int STONES = 25;

    private final Scenes scenes;
    private final Mandates mandates;

    DeskOfMandates(Scenes scenes, Mandates mandates) {
        this.scenes = scenes;
        this.mandates = mandates;
    }

    /**
     * A line of what the database says.
     *
     * @param what {@code acts}, {@code asked} or {@code ends}
     * @param held whether one would act oneself, and not be acted for
     */
    private record Line(
            String what,
            UUID id,
            UUID principal,
            String name,
            boolean held,
            boolean manages,
            LocalDate madeOn,
            LocalDate until) {
        private static Line of(ResultSet row, int n) throws SQLException {
            return new Line(
                    row.getString("what"),
                    row.getObject("id", UUID.class),
                    row.getObject("principal", UUID.class),
                    row.getString("name"),
                    row.getBoolean("held"),
                    row.getBoolean("manages"),
                    row.getObject("made_on", LocalDate.class),
                    row.getObject("until_day", LocalDate.class));
        }

        private Desk.Other other() {
            return new Desk.Other(id, principal, name, manages);
        }
    }

    @Override
    public DeskPart part(Desk desk, Words w) {
        List<Line> lines = lines(desk);
        List<ToDo> toDo = lines.stream().flatMap(line -> toDo(line, w)).toList();
        List<Desk.Other> others =
                lines.stream().filter(l -> l.what().equals("acts")).map(Line::other).toList();
        boolean own = desk.other() == null;
        List<ToDo> shown = own ? toDo.stream().limit(TO_DO).toList() : List.of();
        return new DeskPart(
                shown,
                own ? toDo.size() - shown.size() : 0,
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                new Shelf<>(
                        others, Link.to(w.say("mandates.doors.all"), MandatePaths.list(w.lang()))),
                own ? Map.of() : Map.of(Ids.NIL, toDo.size()));
    }

    private List<Line> lines(Desk desk) {
        return scenes.reading(
                new Scene.Person(desk.account()),
                sql ->
                        sql.sql("select * from mandates.desk(:today, :address, :soon, :most)")
                                .param("today", mandates.today())
                                .param("address", EmailAddress.of(desk.address()).orThrow().key())
                                .param("soon", SOON)
                                .param("most", DOORS)
                                .query(Line::of)
                                .list());
    }

    private Stream<ToDo> toDo(Line line, Words w) {
        return switch (line.what()) {
            case "asked" -> Stream.of(asked(line, w));
            case "ends" -> Stream.of(ends(line, w));
            default -> Stream.empty();
        };
    }

    /** Nobody is hurried: a proposal has no last day but that of the access itself. */
    private ToDo asked(Line line, Words w) {
        LocalDate today = mandates.today();
        int days = days(line.madeOn(), today);
        return new ToDo(
                w.say(line.held() ? "mandates.todo.hold" : "mandates.todo.give", line.name()),
                w.say("mandates.todo.asked.why"),
                days == 0 ? null : w.number(days),
                w.say("mandates.todo.unit.waited", days),
                Stone.days(line.madeOn(), today, today, STONES),
                w.say("mandates.todo.since", w.dayMonth(line.madeOn())),
                w.say("mandates.todo.about"),
                w.say("mandates.todo.asked.button"),
                MandatePaths.show(w.lang(), line.id()),
                null,
                line.madeOn());
    }

    private ToDo ends(Line line, Words w) {
        LocalDate today = mandates.today();
        int days = days(today, line.until());
        return new ToDo(
                w.say(line.held() ? "mandates.todo.held" : "mandates.todo.given", line.name()),
                w.say("mandates.todo.ends.why"),
                days == 0 ? null : w.number(days),
                w.say("mandates.todo.unit.left", days),
                Stone.days(today, line.until(), today, STONES),
                w.say("mandates.todo.until", w.dateLong(line.until())),
                w.say("mandates.todo.about"),
                w.say("mandates.todo.ends.button"),
                MandatePaths.show(w.lang(), line.id()),
                line.until(),
                line.madeOn());
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }
}
