package org.parvis.appointments.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingRows;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Contact;
import org.parvis.appointments.FreeTimes;
import org.parvis.appointments.NewBookings;
import org.parvis.appointments.NewPlaces;
import org.parvis.appointments.Place;
import org.parvis.appointments.Wish;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskPart;
import org.parvis.portal.spi.Exported;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an account shows of its appointments, gives of them and takes with it. */
@ProgramTest
class OwnAppointmentsTests {
    @Autowired Bookings bookings;
    @Autowired FreeTimes free;
    @Autowired BookingsOfAccount accounts;
    @Autowired Catalogue catalogue;
    @Autowired Scenes scenes;
    @Autowired MessageCatalogue messages;
    @Autowired DeskOfAppointments cards;

    private Bookings.Asked asked(Place place, @Nullable UUID moves) {
        Wish wish = NewPlaces.wish(catalogue, ProgramClock.today(), 30, false);
        Instant at = NewBookings.first(free, place, wish).at();
        return new Bookings.Asked(place, wish, at, Channel.WEB, "fr", null, moves);
    }

    @Test
    void onesOwnAppointmentsAreCountedOnTheDeskOfAnotherAndStandOnOnesOwn() {
        UUID account = Ids.next();
        Place place = NewPlaces.ofTwoDesks("dec", Set.of());
        BookingScene scene = new BookingScene.WithCode(BookingCode.next(), account);
        NewBookings.booked(bookings, scene, asked(place, null), new Contact("A", null, null, ""));
        Words w = messages.forLanguage("fr");
        Desk.Other other = new Desk.Other(Ids.next(), Ids.next(), "B", false);
        DeskPart own = cards.part(new Desk(account, "", null), w);
        DeskPart there = cards.part(new Desk(account, "", other), w);
        assertThat(own.toDo()).hasSize(1);
        assertThat(own.waiting()).isEmpty();
        assertThat(there.toDo()).isEmpty();
        assertThat(there.waiting()).isEqualTo(Map.of(Ids.NIL, 1));
    }

    @Test
    void anAccountThatGoesLeavesNothingThatNobodyCouldOpen() {
        UUID account = Ids.next();
        Place place = NewPlaces.ofTwoDesks("dec", Set.of());
        BookingScene byAccount = new BookingScene.OfAccount(account);
        UUID hold = bookings.hold(byAccount, asked(place, Ids.next()), null).orThrow();
        accounts.forget(account);
        Optional<Booking> left = scenes.readingJob(jobs -> BookingRows.find(jobs, hold));
        assertThat(left).isEmpty();
    }

    @Test
    void theCopyOfOnesDataHasWhoComesAndHowToReachThem() throws IOException {
        UUID account = Ids.next();
        Place place = NewPlaces.ofTwoDesks("dec", Set.of());
        BookingScene scene = new BookingScene.WithCode(BookingCode.next(), account);
        Contact contact = new Contact("Noé", "noe@personne.example", "+15145550177", "c");
        NewBookings.booked(bookings, scene, asked(place, null), contact);
        Table table = new Table(new ArrayList<>());
        accounts.export(account, messages.forLanguage("fr"), table);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst()).endsWith("name", "email", "phone");
        assertThat(table.rows().getLast())
                .contains("booked", place.code())
                .endsWith("Noé", "noe@personne.example", "+15145550177");
    }

    /** The rows of the one table that is handed over. */
    private record Table(List<List<String>> rows) implements Exported {
        @Override
        public void json(String path, Map<String, ?> content) {
            throw new UnsupportedOperationException(path);
        }

        @Override
        public void csv(String path, List<String> columns, Stream<List<String>> all) {
            rows.add(columns);
            all.forEach(rows::add);
        }

        @Override
        public void file(String path, InputStream content) {
            throw new UnsupportedOperationException(path);
        }
    }
}
