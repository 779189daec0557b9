package org.parvis.disputes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.Payload;

/**
 * How it stands with what asks a merchant to come, above all with a letter: what acts say, in their
 * order.
 */
public final class Posting {
    private DisputeAct.@Nullable Invited invited;
    private LetterAct.@Nullable Written written;
    private LetterAct.@Nullable Returned returned;

    private Posting() {}

    static Posting of(List<? extends Payload> said) {
        Posting posting = new Posting();
        for (Payload act : said) {
            switch (act) {
                case LetterAct.Written it -> posting.goes(it);
                case LetterAct.Returned it -> posting.comesBack(it);
                case DisputeAct.Invited it -> posting.counts(it);
                default -> {}
            }
        }
        return posting;
    }

    private void goes(LetterAct.Written letter) {
        written = letter;
        returned = null;
    }

    private void comesBack(LetterAct.Returned back) {
        written = null;
        returned = back;
    }

    private void counts(DisputeAct.Invited invitation) {
        invited = invitation;
        written = null;
        returned = null;
    }

    /** That they have days to answer, the latest time. */
    public Optional<DisputeAct.Invited> invited() {
        return Optional.ofNullable(invited);
    }

    /** The letter that waits to be mailed, or was and counts no days yet. */
    public Optional<LetterAct.Written> written() {
        return Optional.ofNullable(written);
    }

    /** That it came back, until somebody says where else they are reached. */
    public Optional<LetterAct.Returned> returned() {
        return Optional.ofNullable(returned);
    }

    /** The party of the merchant who is asked to come, or will be; nobody before. */
    public Optional<Integer> merchant() {
        return invited()
                .map(DisputeAct.Invited::party)
                .or(() -> written().map(LetterAct.Written::party))
                .or(() -> returned().map(LetterAct.Returned::party));
    }

    /** How far it came whose merchant never opened it, otherwise as far as that. */
    Dispute.Stage stage(Dispute.Stage otherwise) {
        if (otherwise.compareTo(Dispute.Stage.NEGOTIATING) >= 0) {
            return otherwise;
        }
        if (returned != null) {
            return Dispute.Stage.RETURNED;
        }
        return written == null ? otherwise : Dispute.Stage.OPENED;
    }
}
