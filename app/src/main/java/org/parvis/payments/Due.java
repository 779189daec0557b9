package org.parvis.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * What is owed for one file, in cents.
 *
 * @param owed of what was charged; less once something was remitted
 * @param why it is less; none while all is owed
 * @param paidAt when all that was owed was first held
 */
public record Due(
        CaseFileId file,
        String reference,
        String service,
        @Nullable UUID payer,
        List<BillLine> lines,
        long charged,
        long owed,
        long taken,
        long returned,
        @Nullable String why,
        LocalDate chargedOn,
        LocalDate until,
        @Nullable Instant paidAt) {

    public PaymentState state() {
        return PaymentState.of(owed, taken, returned);
    }

    /** The same once less is owed. */
    Due less(long cents, String reason) {
        return with(owed - cents, taken, returned, reason, paidAt);
    }

    /** The same once money came; at that moment all that is owed is held. */
    Due taking(long cents, @Nullable Instant whole) {
        return with(owed, taken + cents, returned, why, whole == null ? paidAt : whole);
    }

    /** The same once money went back. */
    Due returning(long cents) {
        return with(owed, taken, returned + cents, why, paidAt);
    }

    private Due with(
            long owing, long held, long back, @Nullable String reason, @Nullable Instant whole) {
        return new Due(
                file, reference, service, payer, lines, charged, owing, held, back, reason,
                chargedOn, until, whole);
    }

    /** What came and did not go back. */
    public long held() {
        return taken - returned;
    }

    /** What is left to pay. */
    public long left() {
        return Math.max(0, owed - held());
    }

    /** What has to go back. */
    public long over() {
        return Math.max(0, held() - owed);
    }
}
