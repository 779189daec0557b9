package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.catalogue.Catalogue;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;

/** A counter closes for ever: nobody comes for nothing, and everybody is shown another one. */
@OwnPackTest
class ClosedPlacesTests {
    @Autowired PackImport packs;
    @Autowired Places places;
    @Autowired Catalogue catalogue;
    @Autowired Bookings bookings;
    @Autowired FreeTimes free;
    @Autowired ClosedPlaces closed;
    @Autowired BookingTexts texts;
    @Autowired Scenes scenes;
    @TempDir Path folder;

    private final LocalDate closes = ProgramClock.today().plusDays(14);

    @AfterEach
    void openAgain() {
        take("../content/quebec");
    }

    private void take(String pack) {
        assertThat(packs.instead(Path.of(pack)).problems()).isEmpty();
    }

    private UUID book(LocalDate from) {
        Place place = places.at("dec-iles").orElseThrow();
        Wish wish = NewPlaces.wish(catalogue, from, 14, false);
        Slot slot = free.of(place, wish).firstEntry().getValue().getFirst();
        Contact contact = new Contact("Ann", "ann@personne.example", null, "");
        Bookings.Asked asked = NewBookings.asked(place, wish, slot.at());
        return NewBookings.booked(bookings, NewBookings.somebody(), asked, contact);
    }

    private Booking row(UUID id) {
        return scenes.readingJob(jobs -> BookingRows.find(jobs, id)).orElseThrow();
    }

    @Test
    void whoeverIsExpectedAfterwardsIsToldOnceAndOfferedAnotherPlace() throws IOException {
        UUID before = book(ProgramClock.today().plusDays(1));
        UUID after = book(closes.plusDays(1));
        Path pack = WholePack.in(folder.resolve("pack"));
        Path file = pack.resolve("places/comptoirs.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("- code: dec-iles", "- code: dec-iles\n    closes: " + closes));
        take(pack.toString());
        assertThat(places.at("dec-iles").orElseThrow().closes()).isEqualTo(closes);

        closed.sweep();
        closed.sweep();

        assertThat(row(before).state()).isEqualTo(Booking.State.BOOKED);
        assertThat(row(after).state()).isEqualTo(Booking.State.CANCELLED);
        assertThat(NewBookings.told(scenes, after))
                .containsExactly(
                        "appointment:" + after + ":booked:1",
                        "appointment:" + after + ":place-closed:2");
        assertThat(texts.act(row(after)))
                .isInstanceOfSatisfying(
                        AppointmentAct.PlaceClosed.class,
                        act ->
                                assertThat(act.instead().in("fr"))
                                        .contains("Comptoir", "libre dès")
                                        .doesNotContain("Îles"));
    }
}
