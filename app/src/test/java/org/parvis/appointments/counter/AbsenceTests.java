package org.parvis.appointments.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Contact;
import org.parvis.appointments.DeskNumbers;
import org.parvis.appointments.FreeTimes;
import org.parvis.appointments.NewBookings;
import org.parvis.appointments.NewPlaces;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.appointments.Slot;
import org.parvis.appointments.Wish;
import org.parvis.cases.TeamBrowser;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An agent is ill on a full day: nobody comes for nothing, and nobody is told twice. */
@ProgramTest
class AbsenceTests {
    @Autowired MockMvc mvc;
    @Autowired Absences absences;
    @Autowired Bookings bookings;
    @Autowired FreeTimes free;
    @Autowired Places places;
    @Autowired Members members;
    @Autowired Catalogue catalogue;
    @Autowired Scenes scenes;
    @Autowired DeskNumbers numbers;

    private Place place() {
        return places.at("dec-gare").orElseThrow();
    }

    private Actor.Agent agent() {
        Member member = members.byCode("dec-agent").orElseThrow();
        return new Actor.Agent(member.id(), member.home(), Role.AGENT);
    }

    /** A working day of that place that no other test looks at. */
    private static LocalDate day(int ahead) {
        LocalDate day = ProgramClock.today().plusDays(ahead);
        return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
    }

    private Wish wish(LocalDate day) {
        return NewPlaces.wish(catalogue, day, 1, true);
    }

    private List<Slot> slots(LocalDate day) {
        return free.of(place(), wish(day)).getOrDefault(day, List.of());
    }

    private UUID book(LocalDate day, Instant at) {
        BookingCode code = BookingCode.next();
        BookingScene scene = new BookingScene.WithCode(code, null);
        Bookings.Asked asked =
                new Bookings.Asked(place(), wish(day), at, Channel.PHONE, "fr", null, null);
        Contact contact = new Contact("Noé", "noe@personne.example", null, code.shown());
        return NewBookings.booked(bookings, scene, asked, contact);
    }

    private Absences.Closed close(LocalDate day) {
        return absences.close(agent(), place(), place().desks().getFirst(), day).orThrow();
    }

    private long told(List<UUID> all, String what) {
        List<String> keys =
                scenes.readingJob(
                        jobs ->
                                jobs.sql("select key from post.messages where key like :what")
                                        .param("what", "appointment:%:" + what + ":%")
                                        .query(String.class)
                                        .list());
        return all.stream()
                .filter(id -> keys.contains("appointment:" + id + ":" + what + ":2"))
                .count();
    }

    @Test
    void onAFullDayThoseOfTheDeskAreToldOnceAndTheOthersStillCome() throws Exception {
        LocalDate day = day(44);
        List<UUID> all = new ArrayList<>();
        for (Slot slot : slots(day)) {
            slot.desks().forEach(desk -> all.add(book(day, slot.at())));
        }
        assertThat(all).hasSizeGreaterThan(30);
        Absences.Closed closed = close(day);
        assertThat(closed.received()).isZero();
        assertThat(closed.calledOff()).isEqualTo(all.size() / 2);
        assertThat(told(all, "called-off")).isEqualTo(closed.calledOff());
        assertThat(slots(day)).as("nobody slips in").isEmpty();
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        String page = team.get("/fr/equipe/rendez-vous?place=dec-gare&day=" + day).text();
        assertThat(page).contains("Noé", "bureau-2", "Annulé");
        assertThat(team.get("/en/team/appointments?place=dec-gare&day=" + day).text())
                .contains("Appointments of", "Cancelled");
    }

    @Test
    void whereAnotherDeskIsFreeTheSameHourIsKeptAndNobodyIsDisturbed() throws Exception {
        LocalDate day = day(51);
        List<UUID> all = slots(day).stream().limit(6).map(slot -> book(day, slot.at())).toList();
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        team.get("/fr/equipe/rendez-vous?place=dec-gare&day=" + day);
        team.post(
                "/fr/equipe/rendez-vous",
                303,
                "place",
                "dec-gare",
                "day",
                day.toString(),
                "desk",
                "bureau-2");
        assertThat(team.get(team.location).text())
                .contains("Fermé pour la journée : bureau-2")
                .contains("Averties que leur rendez-vous est annulé : 0");
        assertThat(told(all, "called-off")).isZero();
        assertThat(slots(day)).isNotEmpty().allMatch(slot -> slot.desks().size() == 1);
        team.post(
                "/fr/equipe/rendez-vous",
                422,
                "place",
                "dec-gare",
                "day",
                day.toString(),
                "desk",
                "bureau-9");
    }

    @Test
    void noAddressSaysThatADeskIsClosedWhichIsOpen() throws Exception {
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        for (String told : List.of("bureau-1", "12-0", "bureau-9")) {
            String day = "/fr/equipe/rendez-vous?place=dec-gare&day=" + day(58);
            assertThat(team.get(day + "&told=" + told).text())
                    .as(told)
                    .doesNotContain("Fermé pour la journée");
        }
    }

    @Test
    void aDayThatHasPassedIsNotClosedAndAnotherBodySeesNothing() throws Exception {
        assertThat(
                        absences.close(
                                agent(),
                                place(),
                                place().desks().getFirst(),
                                ProgramClock.today().minusDays(2)))
                .isEqualTo(Outcome.refused("appointments.refused.day"));
        new TeamBrowser(mvc, "vq-agent").get("/fr/equipe/rendez-vous?place=dec-gare", 404);
    }

    @Test
    void aDeskThatClosesWhileSomebodyIsReceivedThereIsClosedAfterThem() {
        Place place = NewPlaces.of("dec", List.of(NewPlaces.desk("bureau-1", Set.of())));
        int desk = numbers.of(place, place.desks().getFirst());
        Instant now = ProgramClock.now();
        NewBookings.insert(scenes, place.code(), desk, now.minusSeconds(300), now.plusSeconds(20));
        LocalDate today = LocalDate.ofInstant(now, NewPlaces.THERE);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(absences.close(agent(), place, place.desks().getFirst(), today).orThrow())
                    .isEqualTo(new Absences.Closed(0, 0));
        }
        List<String> states =
                scenes.readingJob(
                        jobs ->
                                jobs.sql(
                                                """
                                                select state from appointments.bookings
                                                where desk = ? order by starts_at
                                                """)
                                        .param(desk)
                                        .query(String.class)
                                        .list());
        assertThat(states).containsExactly("booked", "closed");
    }
}
