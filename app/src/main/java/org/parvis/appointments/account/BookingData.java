package org.parvis.appointments.account;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What is kept of whoever comes goes with their file, also while nobody books. */
@StaysOn
@Component
class BookingData implements HoldsPersonalData {
    private final Scenes scenes;

    BookingData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "appointments.bookings";
    }

    @Override
    public String purpose() {
        return "appointments.data.purpose";
    }

    @Override
    public String retention() {
        return "appointments.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with wanted as (
                                          delete from appointments.wanted
                                          where home = :home and file = :file),
                                        waiting as (
                                          delete from appointments.waiting
                                          where home = :home and case_file = :file)
                                        delete from appointments.bookings
                                        where home = :home and case_file = :file
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .update());
    }

    /** Where two accounts of one person become one. */
    @StaysOn
    @Configuration(proxyBeanMethods = false)
    static class Following {
        @Bean
        FollowsAccount bookingsFollowAccount() {
            return new FollowsAccount(
                    "appointments.bookings",
                    """
                    update appointments.bookings set account = :to where account = :from
                    returning id::text
                    """,
                    """
                    update appointments.bookings set account = :to
                    where account = :from and id::text = any(:keys)
                    """);
        }

        @Bean
        FollowsAccount waitingFollowsAccount() {
            return new FollowsAccount(
                    "appointments.waiting",
                    """
                    update appointments.waiting set account = :to where account = :from
                    returning id::text
                    """,
                    """
                    update appointments.waiting set account = :to
                    where account = :from and id::text = any(:keys)
                    """);
        }

        @Bean
        FollowsAccount wantedFollowsAccount() {
            return new FollowsAccount(
                    "appointments.wanted",
                    """
                    update appointments.wanted set account = :to where account = :from
                    returning file::text
                    """,
                    """
                    update appointments.wanted set account = :to
                    where account = :from and file::text = any(:keys)
                    """);
        }
    }
}
