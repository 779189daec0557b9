package org.parvis.disputes.table;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Needs;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableTalk;
import org.parvis.disputes.effects.Attendance;
import org.parvis.ds.Words;

/** What was said to all and in private, for one of those who sit there. */
record TalkView(Names names) {
    /**
     * @param open whether one may write to all
     */
    TablePage.Talk table(boolean open) {
        return new TablePage.Talk(
                lines(dispute().table()), w().say("disputes.readers.table", names.readers()), open);
    }

    TablePage.Mediation mediation() {
        return new TablePage.Mediation(
                says(), before(), asks(), Attendance.recuses(place()), rooms());
    }

    private String says() {
        AttendanceAct.Drawn drawn = dispute().drawn().orElse(null);
        if (drawn != null) {
            return drawn.name().isEmpty()
                    ? w().say("disputes.mediation.none")
                    : w().say("disputes.mediation.drawn", drawn.name(), w().date(drawn.on()));
        }
        return w().say(
                        dispute().asked().isPresent() || Safety.apart(dispute())
                                ? "disputes.mediation.asked"
                                : "disputes.mediation.may");
    }

    private List<String> before() {
        return Stream.concat(recused(), unsafe()).toList();
    }

    /** For whoever mediates alone: a side that looks at its own page needs no trace of it there. */
    private Stream<String> unsafe() {
        return place().side() == Side.MEDIATOR
                ? Safety.left(dispute()).stream()
                        .map(
                                it ->
                                        w().say(
                                                        "disputes.mediation.unsafe",
                                                        names.name(it.by().side()),
                                                        w().dateTime(it.at())))
                : Stream.of();
    }

    private Stream<String> recused() {
        return dispute().recused().stream()
                .map(
                        it ->
                                w().say(
                                                "disputes.mediation.recused",
                                                dispute().name(it.by()),
                                                w().dateTime(it.at()),
                                                it.why()));
    }

    private boolean asks() {
        Dispute.Stage stage = dispute().stage();
        return place().party()
                && dispute().asked().isEmpty()
                && !Safety.apart(dispute())
                && (stage == Dispute.Stage.NEGOTIATING || stage == Dispute.Stage.SILENT);
    }

    private List<TablePage.Room> rooms() {
        if (dispute().mediator().isEmpty() || dispute().stage().over()) {
            return List.of();
        }
        if (place().beside() && TableTalk.hears(place(), place().side()) != place().by().party()) {
            return List.of();
        }
        return place().side() == Side.MEDIATOR
                ? List.of(
                        room(Side.CONSUMER, Side.CONSUMER, names.name(Side.MERCHANT)),
                        room(Side.MERCHANT, Side.MERCHANT, names.name(Side.CONSUMER)))
                : List.of(room(place().side(), Side.MEDIATOR, names.across()));
    }

    private TablePage.Room room(Side of, Side with, String outside) {
        String heard = Needs.hears(dispute(), of).map(AttendanceAct.SupportCame::name).orElse("");
        return new TablePage.Room(
                of.code(),
                "room-" + of.code(),
                w().say("disputes.room", names.name(with)),
                readers(of, with, outside, heard),
                lines(dispute().room(of)),
                heard.isEmpty()
                        ? w().say("disputes.room.send", names.name(with))
                        : w().say("disputes.room.send.support", names.name(with), heard),
                TableTalk.hears(place(), of));
    }

    private String readers(Side of, Side with, String outside, String heard) {
        if (place().beside()) {
            return w().say("disputes.support.room", names.name(of), names.name(with));
        }
        return heard.isEmpty()
                ? w().say("disputes.room.readers", names.name(with), outside)
                : w().say("disputes.room.readers.support", names.name(with), outside, heard);
    }

    private List<TablePage.Line> lines(List<Dispute.Line> said) {
        return said.stream()
                .map(
                        line ->
                                new TablePage.Line(
                                        names.of(line.by()),
                                        w().dateTime(line.at()),
                                        line.text(),
                                        names.mine(line.by())))
                .toList();
    }

    private Disputes.Place place() {
        return names.place();
    }

    private Dispute dispute() {
        return place().dispute();
    }

    private Words w() {
        return names.w();
    }
}
