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
 * @param asked of what is owed; less while the rest of a down payment is not asked for yet
 * @param rest what is asked for once the request is granted; none where all is asked at once
 * @param askedOn the day on which what is asked was asked
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
        long asked,
        @Nullable Rest rest,
        long taken,
        long returned,
        @Nullable String why,
        LocalDate askedOn,
        LocalDate until,
        @Nullable Instant paidAt) {

    public PaymentState state() {
        return PaymentState.of(owed, asked, taken, returned);
    }

    /** The same once less is owed; what is not asked for yet is less first. */
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
                file,
                reference,
                service,
                payer,
                lines,
                charged,
                owing,
                Math.min(asked, owing),
                rest,
                held,
                back,
                reason,
                askedOn,
                until,
                whole);
    }

    /** The same once the rest is asked for too. */
    Due askingAll(LocalDate on, LocalDate lastDay) {
        return new Due(
                file, reference, service, payer, lines, charged, owed, owed, rest, taken, returned,
                why, on, lastDay, paidAt);
    }

    /** What came and did not go back. */
    public long held() {
        return taken - returned;
    }

    /** What is left to pay now. */
    public long left() {
        return Math.max(0, asked - held());
    }

    /** What is left to pay, now or later. */
    public long outstanding() {
        return Math.max(0, owed - held());
    }

    /** What is asked for later. */
    public long later() {
        return owed - asked;
    }

    /** What has to go back. */
    public long over() {
        return Math.max(0, held() - owed);
    }
}
