package org.parvis.participation.hearings;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who files a brief or is to be heard.
 *
 * @param entry its signs: what stands for it in the lot, and its word in addresses
 * @param brief what they wrote; empty where they only speak
 * @param state as the database writes it
 * @param seat none before the lot, and for whoever does not speak
 */
record Request(
        String entry, Who who, Speech speech, String brief, String state, @Nullable Seat seat) {

    /**
     * Who it is.
     *
     * @param organization for which they speak; empty for themselves
     */
    record Who(String name, String organization, String lang) {
        String said() {
            return organization.isEmpty() ? name : name + ", " + organization;
        }
    }

    /** How they are heard. */
    record Speech(boolean speaks, boolean remote) {
        String word() {
            if (!speaks) {
                return "brief";
            }
            return remote ? "remote" : "hall";
        }
    }

    /**
     * Their place in the order.
     *
     * @param session none where no time is left
     */
    record Seat(int place, @Nullable String session, @Nullable LocalTime startsAt) {}

    /** Each line of the brief that says something is a paragraph. */
    List<String> lines() {
        return Arrays.stream(brief.split("\n")).filter(line -> !line.isBlank()).toList();
    }
}
