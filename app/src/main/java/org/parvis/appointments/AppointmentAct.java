package org.parvis.appointments;

import java.time.Instant;
import java.util.UUID;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.KindRegistration;
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

    When when();

    /** What was done to a booking is told by where and when alone: its title says what. */
    private static <A extends AppointmentAct> KindRegistration<A> told(String name, Class<A> type) {
        return ActKind.named("appointments." + name, type)
                .by(Author.PROGRAM)
                .notified("when")
                .stays(State.ANY)
                .toPerson((act, t) -> act.when().in(t))
                .toTeam((act, t) -> act.when().in(t))
                .inLetter((act, t) -> act.when().in(t));
    }

    record Booked(When when) implements AppointmentAct {
        static final ActKind<Booked> KIND =
                AppointmentAct.told("booked", Booked.class).registered();
    }

    record Moved(When when) implements AppointmentAct {
        static final ActKind<Moved> KIND = AppointmentAct.told("moved", Moved.class).registered();
    }

    record Cancelled(When when) implements AppointmentAct {
        static final ActKind<Cancelled> KIND =
                AppointmentAct.told("cancelled", Cancelled.class).toRead().registered();
    }

    /**
     * The place closes for ever: nobody is received there any more.
     *
     * @param instead where else the first time is free, and when
     */
    record PlaceClosed(When when, LocalizedText instead) implements AppointmentAct {
        static final ActKind<PlaceClosed> KIND =
                ActKind.named("appointments.place-closed", PlaceClosed.class)
                        .by(Author.PROGRAM)
                        .notified("when instead")
                        .stays(State.ANY)
                        .toPerson((act, t) -> act.in(t))
                        .toTeam((act, t) -> act.in(t))
                        .inLetter((act, t) -> act.in(t))
                        .registered();

        private String in(Telling t) {
            return when.in(t) + " → " + instead.in(t.lang());
        }
    }

    /** The body cancelled it: nobody is there to receive. */
    record CalledOff(When when) implements AppointmentAct {
        static final ActKind<CalledOff> KIND =
                AppointmentAct.told("called-off", CalledOff.class).registered();
    }
}
