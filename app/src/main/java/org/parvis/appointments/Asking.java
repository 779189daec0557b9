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
 * @param fills whether something is filled in before it is booked
 */
record Asking(
        ServiceDefinition service,
        Appointment what,
        List<Place> places,
        String path,
        String title,
        Link back,
        @Nullable Booking held,
        boolean fills) {}
