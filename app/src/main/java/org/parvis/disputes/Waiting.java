package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom a dispute waits: nobody, one of its sides, or its mediator beside them. */
final class Waiting {
    private Waiting() {}

    static boolean on(Dispute dispute, Side side, LocalDate today) {
        if (side == Side.MEDIATOR) {
            return onMediator(dispute);
        }
        if (Safety.left(dispute, side).isPresent() && dispute.stage() != Dispute.Stage.SIGNING) {
            return false;
        }
        return switch (dispute.stage()) {
            case OPENED, AGREED, DECLINED, ENDED, CLOSED -> false;
            case INVITED -> side == Side.MERCHANT && !Safety.apart(dispute);
            case SILENT, RETURNED -> side == Side.CONSUMER;
            case SIGNING -> !dispute.signatures().has(side);
            case NEGOTIATING -> answers(dispute, side, today);
        };
    }

    /** Until they said something, and whenever somebody confided in them last. */
    private static boolean onMediator(Dispute dispute) {
        return dispute.mediator()
                .filter(it -> !dispute.stage().over())
                .filter(it -> dispute.stage() != Dispute.Stage.SIGNING)
                .filter(
                        it ->
                                !spoke(it, dispute)
                                        || confiding(dispute).isPresent()
                                        || Needs.open(dispute).isPresent())
                .isPresent();
    }

    private static boolean spoke(AttendanceAct.Drawn mediator, Dispute dispute) {
        return Stream.concat(
                        dispute.table().stream(),
                        dispute.rooms().values().stream().flatMap(List::stream))
                .anyMatch(line -> line.by().party() == mediator.party());
    }

    static Optional<Side> confiding(Dispute dispute) {
        return dispute.rooms().entrySet().stream()
                .filter(room -> room.getValue().getLast().by().side() != Side.MEDIATOR)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whoever did not make the latest offer answers it; once it expired, both may move. */
    private static boolean answers(Dispute dispute, Side side, LocalDate today) {
        List<DisputeAct.Offered> offers = dispute.offers();
        if (offers.isEmpty()) {
            return false;
        }
        DisputeAct.Offered latest = offers.getLast();
        return latest.by().side() != side || today.isAfter(latest.until());
    }
}
