package org.parvis.participation.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Hearings;
import org.parvis.participation.Hearings.Session;
import org.parvis.participation.hearings.Order.Entry;

/**
 * The lot as the page describes it, drawn again by other means, and the hours that follow from it.
 */
class LotTests {
    private static final List<String> ENTRIES = List.of("B2", "C3", "A1", "D4");

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anybodyDrawsTheSameOrderFromThePublishedWords() {
        String list = "A1\nB2\nC3\nD4\n";
        List<String> again =
                ENTRIES.stream()
                        .sorted(
                                Comparator.comparing(
                                        it -> sha256("seed\n" + sha256(list) + "\n" + it)))
                        .toList();
        Lot lot = Lot.of("seed", ENTRIES);
        assertThat(lot.list()).isEqualTo(list);
        assertThat(lot.order()).isEqualTo(again);
        assertThat(Lot.of("seed", ENTRIES.reversed()).order())
                .as("who asked first does not count")
                .isEqualTo(again);
    }

    @Test
    void aLotOfNobodyIsEmpty() {
        assertThat(Lot.of("seed", List.of()).list()).isEmpty();
        assertThat(Lot.of("seed", List.of()).order()).isEmpty();
    }

    @Test
    void eachTakesTheFirstHourInWhichTheyCanSpeakAndTheLastWait() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        Session hall = session("hall", day, false);
        Session both = session("both", day.plusDays(1), true);
        Hearings hearings = new Hearings(15, 7, day, List.of(hall, both));
        List<Order.Seat> seats =
                Order.seats(
                        hearings,
                        List.of(
                                new Entry("A1", true),
                                new Entry("B2", false),
                                new Entry("C3", false),
                                new Entry("D4", false),
                                new Entry("E5", true)));
        assertThat(seats)
                .extracting(it -> it.slot().map(at -> at.session() + at.startsAt()).orElse("-"))
                .containsExactly("both19:00", "hall19:00", "hall19:15", "both19:15", "-");
        assertThat(seats).extracting(Order.Seat::place).containsExactly(1, 2, 3, 4, 5);
    }

    private static Session session(String code, LocalDate day, boolean remote) {
        return new Session(
                code, day, LocalTime.of(19, 0), LocalTime.of(19, 30), LocalizedText.EMPTY, remote);
    }
}
