package org.parvis.appointments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;

/** Places that no other test looks at, and what somebody looks for there. */
public final class NewPlaces {
    public static final ZoneId THERE = ZoneId.of("America/Toronto");

    private static final String SERVICE = "birth-certificate";

    private NewPlaces() {}

    public static Desk desk(String code, Set<Need> offers) {
        return new Desk(code, Set.of(SERVICE), offers, List.of());
    }

    /** One with these desks, where people are received each morning. */
    public static Place of(String body, List<Desk> desks) {
        LocalizedText text = LocalizedText.of("Lieu", "Place");
        Opening hours =
                new Opening(
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.parse("09:00"),
                        LocalTime.parse("12:20"));
        return new Place(
                "lieu-" + Ids.next(),
                body,
                text,
                text,
                text,
                THERE,
                Set.of(),
                0,
                List.of(hours),
                List.of(),
                null,
                null,
                30,
                desks);
    }

    /** One with two desks, of which the first offers more. */
    public static Place ofTwoDesks(String body, Set<Need> special) {
        return of(body, List.of(desk("bureau-1", special), desk("bureau-2", Set.of())));
    }

    public static Wish wish(Catalogue catalogue, LocalDate from, int days, boolean staff) {
        Appointment what =
                catalogue.service(SERVICE).flatMap(ServiceDefinition::appointment).orElseThrow();
        return new Wish(SERVICE, what, Set.of(), from, from.plusDays(days), staff);
    }
}
