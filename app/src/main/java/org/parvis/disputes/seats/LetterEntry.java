package org.parvis.disputes.seats;

import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** How somebody comes to a table who has a letter: by its code, once. */
@Component
public class LetterEntry {
    private final Scenes scenes;
    private final Seats seats;
    private final SeatLetters letters;

    LetterEntry(Scenes scenes, Seats seats, SeatLetters letters) {
        this.scenes = scenes;
        this.seats = seats;
        this.letters = letters;
    }

    /**
     * Opens the way, and notes where they want to be told of the rest; of what is refused nothing
     * is done, and the code opens still.
     *
     * @param email empty where they want letters
     */
    public Outcome<Seats.Seat> enter(Seats.Seat seat, String code, String email) {
        return email.isBlank()
                ? opened(seat, code, seat.contact().reach())
                : EmailAddress.of(email)
                        .then(to -> opened(seat, code, seat.contact().reach().with(to.written())));
    }

    private Outcome<Seats.Seat> opened(Seats.Seat seat, String code, Reach reach) {
        return scenes.wholeJob(
                jobs ->
                        letters.opens(jobs, seat, code)
                                ? Outcome.ok(seats.reach(jobs, seat, reach))
                                : Outcome.refused("disputes.refused.letter.code"));
    }

    /** They have no code that opens: another letter goes to them; false when it is too soon. */
    public boolean again(Seats.Seat seat) {
        return scenes.job(jobs -> letters.again(jobs, seat));
    }
}
