package org.parvis.disputes;

import java.util.List;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What those who sit at a table say to each other there, to all or in private. */
@Component
public class TableTalk {
    private final Disputes disputes;
    private final DisputeDays days;

    TableTalk(Disputes disputes, DisputeDays days) {
        this.disputes = disputes;
        this.days = days;
    }

    /**
     * Speaks to all; after an agreement so long as the programme says, after another end no more.
     */
    public Outcome<Integer> say(Disputes.Place place, String text) {
        return disputes.write(place, now -> spoken(now, text));
    }

    /**
     * Speaks to all under their own name, beside a side that allows it, and says nothing for it.
     */
    public Outcome<Integer> support(Disputes.Place place, String text) {
        return disputes.written(
                place, now -> supports(now) ? spoken(now, text) : Disputes.SUPPORTS);
    }

    /** Whether whoever looks is beside a side that lets them write. */
    public static boolean supports(Disputes.Place place) {
        return Needs.beside(place.dispute(), place.by().party())
                .filter(AttendanceAct.SupportCame::writes)
                .isPresent();
    }

    private Outcome<Payload> spoken(Disputes.Place now, String text) {
        if (!talks(now)) {
            return Safety.parted(now) ? Disputes.APART : Outcome.refused("disputes.refused.over");
        }
        return said(now, now.dispute().table(), text)
                ? Disputes.TWICE
                : Outcome.ok(new DisputeAct.Spoken(now.by(), text, days.now()));
    }

    /** Whether those are the last words there, and theirs: sent twice, they are said once. */
    private static boolean said(Disputes.Place now, List<Dispute.Line> there, String text) {
        return !there.isEmpty()
                && there.getLast().by().equals(now.by())
                && there.getLast().text().equals(text);
    }

    /** Whether one may still write to the table: a side that is apart from the other may not. */
    public boolean talks(Disputes.Place place) {
        Dispute dispute = place.dispute();
        if (Safety.parted(place)) {
            return false;
        }
        return !dispute.stage().over()
                || dispute.agreed()
                        .map(place.program().after()::talkUntil)
                        .filter(until -> !dispute.talkClosed() && !days.today().isAfter(until))
                        .isPresent();
    }

    /**
     * Speaks in private: a side to the mediator, the mediator to that side.
     *
     * @param hears the party of whom the side trusts with it too, as whoever writes was told; 0 for
     *     nobody. What would now be read by another is not sent.
     */
    public Outcome<Integer> confide(Disputes.Place place, Side room, int hears, String text) {
        return disputes.write(place, now -> confided(now, room, hears, text));
    }

    private Outcome<Payload> confided(Disputes.Place now, Side room, int hears, String text) {
        boolean theirs = room == now.side() || now.side() == Side.MEDIATOR;
        int mediator = now.dispute().mediator().map(AttendanceAct.Drawn::party).orElse(0);
        if (!theirs || mediator == 0 || room == Side.MEDIATOR || hears != hears(now, room)) {
            return Disputes.MOVED;
        }
        return said(now, now.dispute().room(room), text)
                ? Disputes.TWICE
                : Outcome.ok(
                        new DisputeAct.Confided(room, mediator, hears, now.by(), text, days.now()));
    }

    /** The party of whom that side trusts with what it says in private; 0 for nobody. */
    public static int hears(Disputes.Place place, Side room) {
        return Needs.hears(place.dispute(), room).map(AttendanceAct.SupportCame::party).orElse(0);
    }
}
