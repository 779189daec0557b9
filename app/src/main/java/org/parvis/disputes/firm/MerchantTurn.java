package org.parvis.disputes.firm;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.SeatTurns;

/**
 * Where a dispute stands for its merchant.
 *
 * @param word in message keys
 * @param due the last day of what waits for them; {@link SeatTurns#UNDATED} where it has none,
 *     {@link SeatTurns#NEVER} where nothing waits
 */
record MerchantTurn(String word, LocalDate due) {
    private static final String ANSWER = "answer";
    private static final String OFFER = "offer";

    static MerchantTurn of(Dispute dispute, LocalDate today) {
        boolean mine = dispute.waitsFor(Side.MERCHANT, today);
        if (Safety.carried(dispute)) {
            return answering(dispute, mine, today).orElseGet(() -> open("apart"));
        }
        return switch (dispute.stage()) {
            case OPENED, RETURNED -> open("wait");
            case INVITED ->
                    mine
                            ? dispute.invited()
                                    .map(it -> new MerchantTurn(ANSWER, it.until()))
                                    .orElseGet(() -> open("wait"))
                            : open("wait");
            case SILENT -> open("late");
            case NEGOTIATING -> negotiating(dispute, mine, today);
            case SIGNING -> mine ? new MerchantTurn("sign", SeatTurns.UNDATED) : open("wait");
            case AGREED -> open("agreed");
            case DECLINED, ENDED, CLOSED -> open("over");
        };
    }

    private static MerchantTurn negotiating(Dispute dispute, boolean mine, LocalDate today) {
        return standing(dispute, today).isEmpty()
                ? open("free")
                : answering(dispute, mine, today).orElseGet(() -> open("wait"));
    }

    /** An offer of the other side that waits for them: they answer it, apart or not. */
    private static Optional<MerchantTurn> answering(
            Dispute dispute, boolean mine, LocalDate today) {
        return standing(dispute, today)
                .filter(offer -> mine)
                .map(offer -> new MerchantTurn(OFFER, offer.until()));
    }

    private static Optional<DisputeAct.Offered> standing(Dispute dispute, LocalDate today) {
        return dispute.offers().reversed().stream()
                .findFirst()
                .filter(latest -> !today.isAfter(latest.until()));
    }

    private static MerchantTurn open(String word) {
        return new MerchantTurn(word, SeatTurns.NEVER);
    }

    /** As it reads once its day is over: nobody has to act for that to be so. */
    static MerchantTurn read(SeatTurns.Line line, LocalDate today) {
        if (!today.isAfter(line.due())) {
            return new MerchantTurn(line.turn(), line.due());
        }
        return open(line.turn().equals(ANSWER) ? "late" : "free");
    }

    boolean mine() {
        return due.isBefore(SeatTurns.NEVER);
    }

    boolean dated() {
        return due.isBefore(SeatTurns.UNDATED);
    }
}
