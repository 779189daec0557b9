package org.parvis.disputes.after;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Side;

/**
 * The course of a dispute, without a word of what was said in it: when it began, who answered, who
 * mediated, how it ended. What goes before others is made of this and of nothing else.
 *
 * @param answered on which day the merchant first offered, accepted or declined
 * @param ended none while it is open
 */
record Course(
        Claim claim,
        LocalDate opened,
        @Nullable LocalDate until,
        @Nullable Instant seen,
        boolean silent,
        @Nullable LocalDate answered,
        @Nullable String mediator,
        @Nullable LocalDate mediated,
        @Nullable LocalDate ended,
        Dispute.Stage stage) {
    /** Nothing before the program took it up. */
    static Optional<Course> of(Dispute dispute, DisputeDays days) {
        return dispute.all(DisputeAct.Opened.class)
                .findFirst()
                .map(
                        opened ->
                                new Course(
                                        opened.claim(),
                                        days.of(opened.at()),
                                        dispute.invited()
                                                .map(DisputeAct.Invited::until)
                                                .orElse(null),
                                        dispute.seen().map(DisputeAct.Seen::at).orElse(null),
                                        dispute.all(DisputeAct.Silent.class)
                                                .findFirst()
                                                .isPresent(),
                                        answered(dispute, days).orElse(null),
                                        dispute.mediator()
                                                .map(AttendanceAct.Drawn::name)
                                                .orElse(null),
                                        dispute.mediator()
                                                .map(AttendanceAct.Drawn::on)
                                                .orElse(null),
                                        dispute.ended(days).orElse(null),
                                        dispute.stage()));
    }

    private static Optional<LocalDate> answered(Dispute dispute, DisputeDays days) {
        return dispute.all(DisputeAct.class)
                .flatMap(act -> answer(act).stream())
                .findFirst()
                .map(days::of);
    }

    private static Optional<Instant> answer(DisputeAct act) {
        return switch (act) {
            case DisputeAct.Offered it when it.by().side() == Side.MERCHANT -> Optional.of(it.at());
            case DisputeAct.Accepted it when it.by().side() == Side.MERCHANT ->
                    Optional.of(it.at());
            case DisputeAct.Declined it -> Optional.of(it.at());
            default -> Optional.empty();
        };
    }

    /** How it ended, as in message keys; open while it did not. */
    String end() {
        return stage.over() ? stage.code() : "open";
    }

    /** Whether the merchant took part. */
    boolean answeredByMerchant() {
        return answered != null && stage != Dispute.Stage.DECLINED;
    }
}
