package org.parvis.disputes;

import java.util.Optional;

/** What sides need to take part: what acts say, as one may read it. */
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

    private static Side side(NeedAct act) {
        return switch (act) {
            case NeedAct.Asked it -> it.by().side();
            case NeedAct.Met it -> it.side();
        };
    }
}
