package org.parvis.forms.drafts;

import java.time.Instant;
import java.util.Locale;
import org.parvis.forms.AnswerOrigin;

/**
 * Where an answer of a draft came from, for as long as it says the same: the person sees it when
 * they read their answers again.
 *
 * @param by who proposed it, the code of the service in which it was given, for whom one acts, or
 *     the name of the register
 * @param on when it was proposed, or given
 * @param digest of the text that came; another text is the person's own
 */
public record Origin(Kind kind, String by, Instant on, String digest) {
    public enum Kind {
        /** Another program proposed it. */
        PROPOSED,
        /** The person gave it before, in a form that was sent. */
        SENT,
        /** The person gave it before, in a form not sent yet. */
        DRAFT,
        /** The definition proposes it. */
        DEFAULT,
        /** The person's account holds it. */
        ACCOUNT,
        /** It follows from the mandate under which they act. */
        MANDATE,
        /** A register holds it of the business for which they act. */
        REGISTER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for whoever reads the form once it is sent, of the answer at that path. */
    AnswerOrigin sent(String path) {
        int dot = path.indexOf('.');
        return new AnswerOrigin(
                dot < 0 ? path : path.substring(0, dot),
                kind.word(),
                kind == Kind.PROPOSED ? by : "",
                on);
    }
}
