package org.parvis.participation.addressed;

import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;

/** The pages before and after a letter that asks for a yes. */
public final class LetterPages {
    private LetterPages() {}

    /**
     * What is said to whoever typed an address, whichever it was.
     *
     * @param turn what they do now, and by when
     * @param back where they came from
     */
    public record Sent(String turn, String back) {}

    public static Page sent(Sent view, Words w) {
        return Page.of("participation/addressed/sent", view)
                .title(w.say("participation.letter.sent"))
                .nav(ParticipationPaths.MENU);
    }

    /**
     * Of an address that is forgotten nothing is known, not even that it was here.
     *
     * @param on where one can go on
     */
    public static Page gone(Link on, Words w) {
        return Page.of("participation/addressed/gone", on)
                .title(w.say("participation.letter.gone"))
                .nav(ParticipationPaths.MENU)
                .status(HttpStatus.GONE.value());
    }
}
