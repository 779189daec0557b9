package org.parvis.disputes;

import java.util.Optional;
import java.util.stream.Stream;

/** What sides need to take part, and whom: what acts say, as one may read it. */
public final class Needs {
    private Needs() {}

    /** What a side asked for last, and whether it is answered. */
    public static Optional<NeedAct> last(Dispute dispute, Side side) {
        return dispute.all(NeedAct.class).filter(act -> side(act) == side).reduce((a, b) -> b);
    }

    /** What a side waits for; nothing once it is answered. */
    public static Optional<NeedAct.Asked> open(Dispute dispute, Side side) {
        return last(dispute, side)
                .flatMap(
                        act ->
                                act instanceof NeedAct.Asked it
                                        ? Optional.of(it)
                                        : Optional.empty());
    }

    /** The first that waits for whoever mediates. */
    public static Optional<NeedAct.Asked> open(Dispute dispute) {
        return open(dispute, Side.CONSUMER).or(() -> open(dispute, Side.MERCHANT));
    }

    /** Whom a side trusts and has beside it; nobody once they are gone. */
    public static Optional<AttendanceAct.SupportCame> support(Dispute dispute, Side side) {
        return supports(dispute).filter(it -> it.side() == side).findFirst();
    }

    /** All who are beside a side now. */
    public static Stream<AttendanceAct.SupportCame> supports(Dispute dispute) {
        return dispute.all(AttendanceAct.SupportCame.class)
                .filter(it -> gone(dispute, it.party()).isEmpty());
    }

    /** That they are not there any more. */
    public static Optional<AttendanceAct.SupportGone> gone(Dispute dispute, int party) {
        return dispute.all(AttendanceAct.SupportGone.class)
                .filter(it -> it.party() == party)
                .findFirst();
    }

    /** That this party is beside a side, or was; nothing for all others. */
    public static Optional<AttendanceAct.SupportCame> beside(Dispute dispute, int party) {
        return dispute.all(AttendanceAct.SupportCame.class)
                .filter(it -> it.party() == party)
                .findFirst();
    }

    /**
     * Who beside a side hears what it says in private now: nobody else reads what is said there
     * from then on, nor they what was said before.
     */
    public static Optional<AttendanceAct.SupportCame> hears(Dispute dispute, Side side) {
        return support(dispute, side)
                .filter(
                        it ->
                                dispute.all(AttendanceAct.SupportHears.class)
                                        .anyMatch(one -> one.party() == it.party()));
    }

    private static Side side(NeedAct act) {
        return switch (act) {
            case NeedAct.Asked it -> it.by().side();
            case NeedAct.Met it -> it.side();
        };
    }
}
