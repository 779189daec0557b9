package org.parvis.appointments.person;

import java.util.List;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.springframework.stereotype.Component;

/** Opens the appointments of a file to whose file it is, and says what its pages ask. */
@Component
class FileDoor {
    private final Catalogue catalogue;
    private final FileContents contents;
    private final FileScenes scenes;
    private final Places places;
    private final Bookings bookings;
    private final BookingView view;

    FileDoor(
            Catalogue catalogue,
            FileContents contents,
            FileScenes scenes,
            Places places,
            Bookings bookings,
            BookingView view) {
        this.catalogue = catalogue;
        this.contents = contents;
        this.scenes = scenes;
        this.places = places;
        this.bookings = bookings;
        this.view = view;
    }

    /** What the service in force says of appointments counts, for files of any version of it. */
    OpenedFile opened(PartyEntry entry) {
        FileContents.Contents file =
                contents.of(entry.who(), entry.file()).orElseThrow(AppointmentPaths::absent);
        ServiceDefinition service =
                catalogue.service(file.service()).orElseThrow(AppointmentPaths::absent);
        Appointment what = service.appointment().orElseThrow(AppointmentPaths::absent);
        BookingScene.OfFile scene = scene(entry);
        List<Booking> all = bookings.all(scene);
        boolean comes = !all.isEmpty() || file.state().open() && hasToCome(file);
        if (!comes || !bookings.ofPerson(scene)) {
            throw AppointmentPaths.absent();
        }
        return new OpenedFile(
                scene,
                entry.file().home(),
                file.reference(),
                file.state().open(),
                service,
                what,
                all);
    }

    private BookingScene.OfFile scene(PartyEntry entry) {
        return new BookingScene.OfFile(
                scenes.reading(entry.who(), entry.file()),
                entry.file(),
                entry.who() instanceof FileActs.Person person ? person.account() : null);
    }

    private boolean hasToCome(FileContents.Contents file) {
        return catalogue
                .rules(file.service())
                .flatMap(rules -> rules.appointment(file.answers()))
                .isPresent();
    }

    Asking asking(OpenedFile opened, Words w) {
        Booking booked = opened.in(Booking.State.BOOKED);
        List<Place> there =
                places.of(opened.service()).stream()
                        .filter(one -> Organization.homeOf(one.body()).equals(opened.home()))
                        .toList();
        return new Asking(
                opened.service(),
                opened.what(),
                there,
                AppointmentPaths.ofFile(opened.reference(), w),
                booked == null
                        ? w.say("appointments.choose")
                        : w.say("appointments.move.title", view.when(booked, w)),
                back(opened, w),
                opened.in(Booking.State.HELD),
                AppointmentPaths.waiting(AppointmentPaths.ofFile(opened.reference(), w)),
                false);
    }

    static Link back(OpenedFile opened, Words w) {
        return Link.to(
                w.say("appointments.file", opened.reference()),
                AppointmentPaths.file(opened.reference(), w));
    }
}
