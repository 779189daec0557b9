package org.parvis.disputes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.Payload;

/** How it stands with an invitation that goes by letter: what acts say, in their order. */
public final class Posting {
    private LetterAct.@Nullable Written written;
    private LetterAct.@Nullable Returned returned;

    private Posting() {}

    static Posting of(List<? extends Payload> said) {
        Posting posting = new Posting();
        for (Payload act : said) {
            switch (act) {
                case LetterAct.Written it -> posting.goes(it);
                case LetterAct.Returned it -> posting.comesBack(it);
                case DisputeAct.Invited it -> posting.goes(null);
                default -> {}
            }
        }
        return posting;
    }

    private void goes(LetterAct.@Nullable Written letter) {
        written = letter;
        returned = null;
    }

    private void comesBack(LetterAct.Returned back) {
        written = null;
        returned = back;
    }

    /** The letter that waits to be mailed, or was and counts no days yet. */
    public Optional<LetterAct.Written> written() {
        return Optional.ofNullable(written);
    }

    /** That it came back, until somebody says where else they are reached. */
    public Optional<LetterAct.Returned> returned() {
        return Optional.ofNullable(returned);
    }
}
