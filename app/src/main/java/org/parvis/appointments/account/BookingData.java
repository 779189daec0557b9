package org.parvis.appointments.account;

import org.parvis.appointments.BookingRows;
import org.parvis.appointments.WaitingRows;
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
                jobs -> {
                    WantedRows.drop(jobs, file);
                    WaitingRows.drop(jobs, file);
                    return BookingRows.drop(jobs, file);
                });
    }

    /** Where two accounts of one person become one. */
    @StaysOn
    @Configuration(proxyBeanMethods = false)
    static class Following {
        @Bean
        FollowsAccount bookingsFollowAccount() {
            return FollowsAccount.rows("appointments.bookings", "account", "id");
        }

        @Bean
        FollowsAccount waitingFollowsAccount() {
            return FollowsAccount.rows("appointments.waiting", "account", "id");
        }

        @Bean
        FollowsAccount wantedFollowsAccount() {
            return FollowsAccount.rows("appointments.wanted", "account", "file");
        }
    }
}
