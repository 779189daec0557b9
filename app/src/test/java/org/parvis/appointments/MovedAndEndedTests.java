package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.Setting;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

/** What a booking becomes: of another body, of an account that is no more. */
@ProgramTest
class MovedAndEndedTests {
    @Autowired MockMvc mvc;
    @Autowired Bookings bookings;
    @Autowired FreeTimes free;
    @Autowired DeskNumbers numbers;
    @Autowired Catalogue catalogue;
    @Autowired Scenes scenes;
    @Autowired MessageCatalogue messages;
    @Autowired BookingWords words;

    private Wish wish() {
        return NewPlaces.wish(catalogue, ProgramClock.today(), 30, false);
    }

    private Bookings.Asked asked(Place place, Instant at, @Nullable UUID moves) {
        return new Bookings.Asked(place, wish(), at, Channel.WEB, "fr", null, moves);
    }

    private Instant first(Place place) {
        return firstOf(place).at();
    }

    private Slot firstOf(Place place) {
        return NewBookings.first(free, place, wish());
    }

    private Booking row(UUID id) {
        return scenes.readingJob(jobs -> BookingRows.find(jobs, id)).orElseThrow();
    }

    @Test
    void aBookingThatMovesToAnotherBodyIsExpectedThere() {
        BookingScene scene = NewBookings.somebody();
        Place here = NewPlaces.ofTwoDesks("dec", Set.of());
        Place there = NewPlaces.ofTwoDesks("ville-quebec", Set.of());
        Contact contact = new Contact("A", null, null, "");
        UUID id = NewBookings.booked(bookings, scene, asked(here, first(here), null), contact);
        UUID hold = bookings.hold(scene, asked(there, first(there), id), null).orThrow();
        assertThat(bookings.confirm(scene, hold, null).orThrow()).isEqualTo(id);
        assertThat(row(id).place()).isEqualTo(there.code());
        assertThat(row(id).home()).isEqualTo(Organization.homeOf("ville-quebec"));
    }

    /** Booked before the clocks change, it is at the same hour on the wall. */
    @Test
    void anHourBookedAcrossAChangeOfTheClockStaysTheHourOnTheWall() {
        Place place = NewPlaces.ofTwoDesks("dec", Set.of());
        List.of("2027-03-13", "2027-03-14", "2026-10-31", "2026-11-01")
                .forEach(
                        day -> {
                            Instant at =
                                    DayTimes.of(
                                                    place,
                                                    place.desks().getFirst(),
                                                    LocalDate.parse(day),
                                                    Duration.ofMinutes(20),
                                                    Duration.ofMinutes(20))
                                            .getFirst();
                            Words w = messages.forLanguage("en");
                            assertThat(words.hour(at, place.zone(), w)).as(day).startsWith("9");
                            assertThat(words.when(at, place.zone(), w))
                                    .contains(w.dateLong(LocalDate.parse(day)));
                        });
    }

    @Test
    void whoeverNeedsNothingLeavesTheDeskThatOffersMoreToOthers() {
        BookingScene scene = NewBookings.somebody();
        Place place = NewPlaces.ofTwoDesks("dec", Set.of(Need.INTERPRETER));
        int special = numbers.of(place, place.desks().getFirst());
        UUID id = bookings.hold(scene, asked(place, first(place), null), null).orThrow();
        assertThat(row(id).desk()).isNotEqualTo(special);
    }

    @Test
    void theFirstFreeTimesOfManyPlacesAreThoseOfEach() {
        List<Place> places =
                List.of(
                        NewPlaces.ofTwoDesks("dec", Set.of()),
                        NewPlaces.ofTwoDesks("dec", Set.of()),
                        NewPlaces.ofTwoDesks("dec", Set.of()));
        Place full = places.getFirst();
        Instant at = first(full);
        for (int desk = 0; desk < 2; desk++) {
            bookings.hold(NewBookings.somebody(), asked(full, at, null), null).orThrow();
        }
        Map<String, Slot> firsts = free.firsts(places, wish());
        assertThat(firsts).hasSize(3);
        places.forEach(one -> assertThat(firsts.get(one.code())).isEqualTo(firstOf(one)));
        assertThat(Objects.requireNonNull(firsts.get(full.code())).at()).isAfter(at);
    }

    /** Somebody who stands in a file, as the party of that number. */
    private record Standing(UUID account, UUID inside, int party) implements Scene {
        BookingScene books() {
            CaseFileId file = new CaseFileId(new Home(inside), inside);
            return new BookingScene.OfFile(this, file, account);
        }

        @Override
        public Setting setting() {
            return Setting.as("parvis_person")
                    .actor(account)
                    .then(
                            ", set_config('parvis.file', ?, true),"
                                    + " set_config('parvis.party', ?, true)",
                            inside.toString(),
                            String.valueOf(party));
        }
    }

    @Test
    void whoeverStandsInAFileBesideItsPersonBooksNothingThere() {
        Place place = NewPlaces.ofTwoDesks("dec", Set.of());
        Instant at = first(place);
        BookingScene beside = new Standing(Ids.next(), Ids.next(), 2).books();
        assertThatThrownBy(() -> bookings.hold(beside, asked(place, at, null), null))
                .isInstanceOf(DataAccessException.class);
        BookingScene own = new Standing(Ids.next(), Ids.next(), 1).books();
        assertThat(bookings.hold(own, asked(place, at, null), null).orThrow()).isNotNull();
    }

    @Test
    void aLinkWithoutACodeLeadsToTheBookingItself() {
        UUID id = Ids.next();
        assertThat(AppointmentPaths.opened("fr", id, "")).isEqualTo("/fr/rendez-vous/" + id);
        assertThat(AppointmentPaths.opened("en", id, "c")).endsWith("/" + id + "/c");
    }

    @Test
    void aDayThatNobodyLivesToSeeIsToday() throws Exception {
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        for (String day : List.of("%2B999999999-12-31", "-999999999-01-01", "9999-12-31", "x")) {
            assertThat(team.get("/fr/equipe/rendez-vous?place=dec-gare&day=" + day).text())
                    .contains("Rendez-vous du");
        }
    }
}
