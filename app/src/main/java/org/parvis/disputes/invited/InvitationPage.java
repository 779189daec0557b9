package org.parvis.disputes.invited;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.seats.Reach;
import org.parvis.disputes.seats.Seats;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;

/**
 * Before the code.
 *
 * @param byLetter whether the code stands in a letter
 * @param address to which the code goes otherwise, without most of it
 * @param sent whether it was sent
 * @param email as it was typed, for what comes next
 * @param said why nothing was done; none where nothing was asked
 */
record InvitationPage(
        String title,
        String reference,
        boolean byLetter,
        String address,
        boolean sent,
        String path,
        String email,
        List<FieldError> errors,
        @Nullable String said) {
    static InvitationPage of(Seats.Seat seat, String token, boolean sent, Words w) {
        Reach reach = seat.contact().reach();
        return new InvitationPage(
                w.say("disputes.invited.title." + seat.standing().code()),
                seat.reference(),
                reach.byLetter(),
                reach.masked(),
                sent,
                DisputePaths.invitation(token, w),
                "",
                List.of(),
                null);
    }

    InvitationPage wrong(Refusal why, String typed, Words w) {
        String field = why.key().startsWith("disputes.") ? "code" : "email";
        return with(typed, List.of(new FieldError(field, w.say(why.key()))), null);
    }

    InvitationPage tooSoon(Words w) {
        return with("", List.of(), w.say("disputes.refused.letter.soon"));
    }

    private InvitationPage with(String typed, List<FieldError> wrong, @Nullable String why) {
        return new InvitationPage(
                title, reference, byLetter, address, sent, path, typed, wrong, why);
    }
}
