package org.parvis.appointments;

import org.parvis.platform.CookieFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What bookings give to browsers. */
enum AppointmentCookie implements CookieFamily {
    /** The code of a booking, for that booking alone. */
    BOOKING("booking-", Ends.WITH_ITS_PERSON);

    private final String beginning;
    private final Ends ends;

    AppointmentCookie(String beginning, Ends ends) {
        this.beginning = beginning;
        this.ends = ends;
    }

    @Override
    public String beginning() {
        return beginning;
    }

    @Override
    public Ends ends() {
        return ends;
    }

    @Configuration(proxyBeanMethods = false)
    static class Known {
        @Bean
        OfModule appointmentCookies() {
            return OfModule.of(values());
        }
    }
}
