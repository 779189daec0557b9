package org.parvis.appointments;

import java.time.Instant;
import java.util.UUID;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;
import org.parvis.kernel.LocalizedText;

/**
 * What became of a booking, in the file to which it belongs. An act says where and when by itself,
 * so that it reads the same when the place is no more.
 */
sealed interface AppointmentAct extends Payload {
    /** Hour and place as they were told. */
    record When(UUID booking, LocalizedText at, LocalizedText where, Instant startsAt) {
        String in(Telling t) {
            return at.in(t.lang()) + " · " + where.in(t.lang());
        }
    }

    record Booked(When when) implements AppointmentAct {
        static final ActKind<Booked> KIND =
                ActKind.named("appointments.booked", Booked.class)
                        .by(Author.PROGRAM)
                        .notified("when")
                        .stays(State.ANY)
                        .toPerson((act, t) -> act.when().in(t))
                        .toTeam((act, t) -> act.when().in(t))
                        .inLetter((act, t) -> act.when().in(t))
                        .registered();
    }

    record Moved(When when) implements AppointmentAct {
        static final ActKind<Moved> KIND =
                ActKind.named("appointments.moved", Moved.class)
                        .by(Author.PROGRAM)
                        .notified("when")
                        .stays(State.ANY)
                        .toPerson((act, t) -> act.when().in(t))
                        .toTeam((act, t) -> act.when().in(t))
                        .inLetter((act, t) -> act.when().in(t))
                        .registered();
    }

    record Cancelled(When when) implements AppointmentAct {
        static final ActKind<Cancelled> KIND =
                ActKind.named("appointments.cancelled", Cancelled.class)
                        .by(Author.PROGRAM)
                        .notified("when")
                        .stays(State.ANY)
                        .toRead()
                        .toPerson((act, t) -> act.when().in(t))
                        .toTeam((act, t) -> act.when().in(t))
                        .inLetter((act, t) -> act.when().in(t))
                        .registered();
    }

    /** The body cancelled it: nobody is there to receive. */
    record CalledOff(When when) implements AppointmentAct {
        static final ActKind<CalledOff> KIND =
                ActKind.named("appointments.called-off", CalledOff.class)
                        .by(Author.PROGRAM)
                        .notified("when")
                        .stays(State.ANY)
                        .toPerson((act, t) -> act.when().in(t))
                        .toTeam((act, t) -> act.when().in(t))
                        .inLetter((act, t) -> act.when().in(t))
                        .registered();
    }
}
