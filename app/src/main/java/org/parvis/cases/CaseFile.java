package org.parvis.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * The head of a case file: where it stands after its acts. It is derived from them and can be
 * rebuilt at any time; {@link #after} is the whole derivation.
 *
 * @param dueOn last day of the answer's term
 * @param lastSeq number of the latest act, which a page sends back to show what its reader had seen
 */
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
        @Nullable UUID linkedFile,
        int lastSeq,
        byte[] lastDigest,
        @Nullable LocalDate closedOn,
        @Nullable Instant disposedAt) {

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
                null,
                envelope.seq(),
                envelope.digest(),
                null,
                null);
    }

    /** The head after one more act that the transition graph allowed. */
    CaseFile after(ActContent act, State next, Envelope envelope, LocalDate day) {
        return new CaseFile(
                id,
                reference,
                service,
                serviceVersion,
                lang,
                channel,
                next,
                outcomeAfter(act),
                receivedOn,
                openedAt,
                dueAfter(act),
                act instanceof ActContent.Assigned assigned
                        ? UUID.fromString(assigned.member())
                        : assignee,
                linkedFile,
                envelope.seq(),
                envelope.digest(),
                closedOn == null && !next.open() ? day : closedOn,
                act instanceof ActContent.Disposed disposed ? disposed.at() : disposedAt);
    }

    private @Nullable LocalDate dueAfter(ActContent act) {
        return switch (act) {
            case ActContent.Extended extended -> extended.due();
            case ActContent.ThirdPartyNotified notified -> notified.commentUntil();
            case ActContent.ThirdPartyCommented commented -> commented.decideUntil();
            case ActContent.ThirdPartySilent silent -> silent.decideUntil();
            default -> dueOn;
        };
    }

    private @Nullable String outcomeAfter(ActContent act) {
        return switch (act) {
            case ActContent.Decided decided -> decided.outcomeKind();
            case ActContent.Effected effected -> "by-effect-of-law";
            case ActContent.Withdrawn withdrawn -> "withdrawn";
            default -> outcome;
        };
    }
}
