package org.parvis.appointments;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.NextSteps;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/**
 * Whoever has to come is led to choose a time right after sending; once it is booked, the page of
 * their file says that it is their turn, and when.
 */
@Component
class AppointmentSteps implements NextSteps, PersonTurns {
    private final AppointmentKinds own;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final ZoneId zone;

    AppointmentSteps(
            AppointmentKinds own, Catalogue catalogue, InstantSource clock, ZoneId legalZone) {
        this.own = own;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = legalZone;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public Optional<NextStep> after(Sent sent, Words w) {
        return standing(sent.said().stream()).isPresent()
                ? Optional.empty()
                : sent.rules().appointment(sent.answers()).map(what -> choose(sent, what, w));
    }

    private static NextStep choose(Sent sent, Appointment what, Words w) {
        return new NextStep(
                w.say("appointments.step.title"),
                says(what, w),
                w.say("appointments.step.button"),
                AppointmentPaths.ofFile(sent.reference(), w));
    }

    @Override
    public Optional<PersonTurn> turn(File file, Words w) {
        Optional<AppointmentAct.When> standing = standing(file.said().stream());
        return standing.isEmpty()
                ? choose(file, w)
                : standing.filter(when -> when.startsAt().isAfter(clock.instant()))
                        .map(when -> come(file, when, w));
    }

    /** Whoever has to come and has no hour yet; no rule gives them a last day. */
    private Optional<PersonTurn> choose(File file, Words w) {
        return catalogue
                .rules(file.service(), file.version())
                .filter(rules -> file.open())
                .flatMap(rules -> rules.appointment(file.answers()))
                .map(what -> choose(file, what, w));
    }

    private static PersonTurn choose(File file, Appointment what, Words w) {
        return new PersonTurn(
                w.say("appointments.step.title"),
                says(what, w),
                w.say("appointments.step.button"),
                AppointmentPaths.ofFile(file.reference(), w),
                null,
                file.receivedOn(),
                null);
    }

    private static String says(Appointment what, Words w) {
        return w.say("appointments.step.says", what.label().in(w.lang()), what.minutes());
    }

    private PersonTurn come(File file, AppointmentAct.When when, Words w) {
        return new PersonTurn(
                w.say("appointments.turn", when.at().in(w.lang())),
                when.where().in(w.lang()),
                w.say("appointments.turn.see"),
                AppointmentPaths.ofFile(file.reference(), w),
                w.say("appointments.turn.nothing"),
                day(clock.instant()),
                day(when.startsAt()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What the latest act says, unless that is that nobody is expected. */
    private static Optional<AppointmentAct.When> standing(Stream<Payload> said) {
        return said.filter(AppointmentAct.class::isInstance)
                .map(AppointmentAct.class::cast)
                .reduce((earlier, later) -> later)
                .flatMap(
                        act ->
                                switch (act) {
                                    case AppointmentAct.Booked(var when) -> Optional.of(when);
                                    case AppointmentAct.Moved(var when) -> Optional.of(when);
                                    case AppointmentAct.Cancelled cancelled -> Optional.empty();
                                    case AppointmentAct.CalledOff off -> Optional.empty();
                                    case AppointmentAct.PlaceClosed closed -> Optional.empty();
                                });
    }
}
