package org.parvis.appointments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;

/**
 * For what one comes, where one may, and where the page stands.
 *
 * @param path where its forms go
 * @param held what is held already
 * @param waits where one asks to be told of a time that becomes free; none where one may not
 * @param fills whether something is filled in before it is booked
 */
public record Asking(
        ServiceDefinition service,
        Appointment what,
        List<Place> places,
        String path,
        String title,
        Link back,
        @Nullable Booking held,
        @Nullable String waits,
        boolean fills) {}
