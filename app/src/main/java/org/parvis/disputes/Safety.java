package org.parvis.disputes;

import java.util.List;
import java.util.Optional;

/** How it stands with the safety of those who sit at a table: what acts say, as one may read it. */
public final class Safety {
    private Safety() {}

    /** Whether nothing passes directly from one side to the other any more. */
    public static boolean apart(Dispute dispute) {
        return dispute.all(SafetyAct.Apart.class).findFirst().isPresent();
    }

    /** The same before anything is accepted: one answers the other by who mediates alone. */
    public static boolean carried(Dispute dispute) {
        return apart(dispute) && dispute.stage().compareTo(Dispute.Stage.SIGNING) < 0;
    }

    /** Whether they may say that they do not feel safe; or set both apart, who mediates. */
    public static boolean presses(Disputes.Place place) {
        return place.side() != Side.MEDIATOR
                || !apart(place.dispute()) && !place.dispute().stage().over();
    }

    /** Whether that side may not turn to the other: whoever mediates may turn to both. */
    public static boolean parted(Disputes.Place place) {
        return place.side() != Side.MEDIATOR && apart(place.dispute());
    }

    /** That a side does not feel safe, as it said first; nothing for who may not read it. */
    public static Optional<SafetyAct.Left> left(Dispute dispute, Side side) {
        return dispute.all(SafetyAct.Left.class).filter(it -> it.by().side() == side).findFirst();
    }

    /** Each side that said so, for whoever mediates. */
    public static List<SafetyAct.Left> left(Dispute dispute) {
        return dispute.all(SafetyAct.Left.class).toList();
    }
}
