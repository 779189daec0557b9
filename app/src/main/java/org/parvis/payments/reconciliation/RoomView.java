package org.parvis.payments.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.payments.Cents;
import org.parvis.payments.PaymentPaths;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Makes the page of the books of a body: what waits, what was settled, which files came. */
@Component("reconciliationRoomView")
class RoomView {
    /** Shown at once; settling one brings the next. */
    private static final int MOST = 20;

    private final Scenes scenes;

    RoomView(Scenes scenes) {
        this.scenes = scenes;
    }

    /** What the page is about besides what is kept: what was done, or has to be corrected. */
    record About(
            @Nullable String done,
            @Nullable UUID open,
            Map<String, String> typed,
            List<FieldError> errors) {
        static About done(@Nullable String done) {
            return new About(done, null, Map.of(), List.of());
        }
    }

    Page page(Actor.Agent agent, About about, Words w) {
        RoomPage page =
                scenes.reading(
                        MemberScene.of(agent),
                        sql -> {
                            List<Difference> open = DifferenceTable.open(sql, agent.home(), MOST);
                            long waiting = DifferenceTable.waiting(sql, agent.home());
                            return new RoomPage(
                                    about.done(),
                                    w.say("payments.room.waits", waiting, open.size()),
                                    open.stream().map(one -> item(one, about.open(), w)).toList(),
                                    settled(DifferenceTable.settled(sql, agent.home(), MOST), w),
                                    statements(StatementTable.latest(sql, agent.home(), MOST), w),
                                    StatementCsv.COLUMNS,
                                    links(w),
                                    RoomPaths.room(w),
                                    RoomPaths.statements(w),
                                    RoomPaths.differences(w),
                                    about.typed(),
                                    about.errors());
                        });
        return Page.of("payments/reconciliation/room", page)
                .title(w.say("payments.room.title"))
                .nav(PaymentsRoom.NAV)
                .inTeam();
    }

    private static List<Link> links(Words w) {
        return List.of(
                Link.to(w.say("payments.points.title"), PaymentPaths.hostedList(w))
                        .withIcon("document"),
                Link.to(w.say("payments.room.journal"), RoomPaths.journal(w)).withIcon("document"));
    }

    private static RoomPage.Item item(Difference one, @Nullable UUID open, Words w) {
        String file = one.file();
        return new RoomPage.Item(
                one.id().toString(),
                w.say("payments.difference." + one.kind().code()),
                says(one, w),
                w.say("payments.difference.meta", one.reference(), w.dateLong(one.day())),
                one.words().stream().map(word -> word(word, w)).toList(),
                Stream.of(Difference.Deed.BOOKED, Difference.Deed.ASKED, Difference.Deed.EXPLAINED)
                        .filter(deed -> deed != Difference.Deed.BOOKED || one.bookable())
                        .map(
                                deed ->
                                        Choice.of(
                                                deed.code(),
                                                w.say("payments.deed." + deed.code() + ".do")))
                        .toList(),
                file == null
                        ? null
                        : Link.to(
                                w.say("payments.difference.file", file),
                                PaymentPaths.team(file, w)),
                one.id().equals(open));
    }

    /** Both sums, and what the provider says happened. */
    private static String says(Difference one, Words w) {
        return w.say(
                "payments.difference.says",
                w.say("payments.flow." + one.flow()),
                sum(one.ours(), Cents.CURRENCY, w),
                sum(one.theirs(), one.currency(), w));
    }

    private static String sum(@Nullable Long cents, String currency, Words w) {
        if (cents == null) {
            return w.say("payments.difference.nothing");
        }
        return currency.equals(Cents.CURRENCY)
                ? Cents.text(cents, w.lang())
                : w.say("payments.difference.foreign", cents, currency);
    }

    private static String word(Difference.Word word, Words w) {
        String deed = w.say("payments.deed." + word.deed().code());
        return word.by().isEmpty()
                ? w.say("payments.word.program", deed, w.dateTime(word.at()))
                : w.say("payments.word", deed, w.dateTime(word.at()), word.by(), word.reason());
    }

    private static DataTable settled(List<Difference> settled, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("payments.room.settled"),
                        Column.text(w.say("payments.room.what")),
                        Column.text(w.say("payments.room.reference")),
                        Column.text(w.say("payments.room.sums")),
                        Column.text(w.say("payments.room.done")));
        for (Difference one : settled) {
            table =
                    table.row(
                            w.say("payments.difference." + one.kind().code()),
                            one.reference(),
                            says(one, w),
                            String.join(
                                    " · ",
                                    one.words().stream().map(word -> word(word, w)).toList()));
        }
        return table;
    }

    private static DataTable statements(List<Statement> statements, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("payments.room.statements"),
                        Column.text(w.say("payments.room.file")),
                        Column.text(w.say("payments.room.brought")),
                        Column.text(w.say("payments.room.days")),
                        Column.number(w.say("payments.room.lines")),
                        Column.number(w.say("payments.room.matched")),
                        Column.number(w.say("payments.room.known")));
        for (Statement one : statements) {
            table =
                    table.row(
                            one.name(),
                            w.say("payments.room.by", w.dateTime(one.at()), one.by()),
                            w.say("payments.room.fromTo", w.date(one.first()), w.date(one.last())),
                            w.number(one.lines()),
                            w.number(one.matched()),
                            w.number(one.known()));
        }
        return table;
    }
}
