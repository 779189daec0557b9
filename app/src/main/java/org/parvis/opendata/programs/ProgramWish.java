package org.parvis.opendata.programs;

import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.ApiCaller;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/**
 * What a program asks.
 *
 * @param caller which program, when it brought a good token
 * @param upload the file that it sends, if it does
 * @param w in which language it is told what is wrong with a file
 */
record ProgramWish(Asks asks, @Nullable ApiCaller caller, @Nullable Part upload, Words w) {
    /** What was done, or why it was not, in the words of CKAN. */
    <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T done) -> done;
            case Outcome.Refused<T>(Refusal why) -> throw refused(why);
        };
    }

    private CkanError refused(Refusal why) {
        String said = w.say(why.key(), why.arguments());
        return switch (why.key()) {
            case "opendata.refused.not-yours" -> CkanError.denied(said);
            case "opendata.refused.taken" ->
                    CkanError.invalid("name", "That URL is already in use.");
            case "opendata.refused.moved" ->
                    CkanError.invalid("id", "Somebody changed it meanwhile: read it again");
            case "opendata.refused.submitted" -> CkanError.invalid("state", said);
            default -> CkanError.invalid("upload", said);
        };
    }
}
