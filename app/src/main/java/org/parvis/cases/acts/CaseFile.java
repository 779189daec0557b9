package org.parvis.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;

/**
 * The head of a case file: where it stands after its acts. It is derived from them and can be
 * rebuilt at any time; {@link #after} is the whole derivation.
 *
 * @param dueOn last day of the answer's term
 * @param workedBy the body it passed to, when it is no longer the one where it was opened
 * @param tellBy last day to tell the person that the body opened it; none once they are told
 * @param prepared whether a prepared decision stands, neither sent back nor decided since
 * @param lastSeq number of the latest act, which a page sends back to show what its reader had seen
 */
@SuppressWarnings("ArrayRecordComponent") // heads are compared by what they say, never whole
public record CaseFile(
        CaseFileId id,
        String reference,
        String service,
        int serviceVersion,
        String lang,
        String channel,
        State state,
        @Nullable String outcome,
        LocalDate receivedOn,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable UUID assignee,
        @Nullable Home workedBy,
        @Nullable UUID linkedFile,
        int lastSeq,
        byte[] lastDigest,
        @Nullable LocalDate closedOn,
        @Nullable Instant disposedAt,
        @Nullable LocalDate tellBy,
        boolean prepared) {

    /** The head of a file that its first act has just opened. */
    static CaseFile opened(
            CaseFileId id, String reference, ActContent.Received first, Envelope envelope) {
        LocalDate due =
                first.promises().stream().map(ActContent.Promise::due).findFirst().orElse(null);
        return new CaseFile(
                id,
                reference,
                first.service(),
                first.version(),
                first.lang(),
                first.channel(),
                State.RECEIVED,
                null,
                first.receivedOn(),
                envelope.at(),
                due,
                null,
                first.closedFor() == null ? null : Home.of(first.closedFor()),
                null,
                envelope.seq(),
                envelope.digest(),
                null,
                null,
                first.ownMotion() == null ? null : first.ownMotion().tellBy(),
                false);
    }

    /** The head after one more act that the transition graph allowed. */
    CaseFile after(Payload act, State next, Envelope envelope, LocalDate day) {
        LocalDate due = act.kind().due(act);
        String come = act.kind().outcome(act);
        return new CaseFile(
                id,
                reference,
                service,
                serviceVersion,
                lang,
                channel,
                next,
                come == null ? outcome : come,
                receivedOn,
                openedAt,
                due == null ? dueOn : due,
                assigneeAfter(act),
                act instanceof CourseAct.HandedOver over ? Home.of(over.toHome()) : workedBy,
                linkedFile,
                envelope.seq(),
                envelope.digest(),
                closedAfter(act, next, day),
                act instanceof CourseAct.Disposed disposed ? disposed.at() : disposedAt,
                act instanceof OwnMotion.Told ? null : tellBy,
                stands(prepared, act));
    }

    /** Whether a prepared decision stands after that act, whatever other acts came in between. */
    public static boolean stands(boolean before, @Nullable Payload act) {
        return switch (act) {
            case ActContent.Prepared prepared -> true;
            case SignOffAct.SentBack back -> false;
            case ActContent.Decided decided -> false;
            case null, default -> before;
        };
    }

    /** Whether a prepared decision waits for its signature. */
    public boolean toSign() {
        return prepared && state.open();
    }

    /** What a queue shows: the state, or that nothing but a signature is awaited. */
    public String step() {
        return toSign() && !state.waiting() ? "to-sign" : state.code();
    }

    /** Whether nobody asked for it: the body opened it itself. */
    public boolean openedByBody() {
        return channel.equals(Channel.BODY.code());
    }

    /** The body that works on it. */
    public Home worker() {
        return workedBy == null ? id.home() : workedBy;
    }

    private @Nullable LocalDate closedAfter(Payload act, State next, LocalDate day) {
        if (act instanceof MergeAct.Separated) {
            return null;
        }
        return closedOn == null && !next.open() ? day : closedOn;
    }

    private @Nullable UUID assigneeAfter(Payload act) {
        return switch (act) {
            case CourseAct.Assigned assigned -> UUID.fromString(assigned.member());
            case CourseAct.HandedOver over ->
                    over.member() == null ? null : UUID.fromString(over.member());
            default -> assignee;
        };
    }
}
