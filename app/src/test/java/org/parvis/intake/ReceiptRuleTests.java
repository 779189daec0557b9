package org.parvis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;

/** Which day counts as that of the receipt. */
class ReceiptRuleTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void aFaxAfterTheClosingHourCountsOnTheNextBusinessDay() {
        assertThat(fax().of(FRIDAY, LocalTime.of(16, 31), ReceiptRuleTests::never))
                .isEqualTo(new ReceiptRule.Legal(MONDAY, "after-hours"));
        assertThat(fax().of(FRIDAY, LocalTime.of(16, 30), ReceiptRuleTests::never))
                .isEqualTo(new ReceiptRule.Legal(FRIDAY, "in-hours"));
    }

    @Test
    void aHolidayIsNoBusinessDay() {
        assertThat(fax().of(FRIDAY.plusDays(1), LocalTime.NOON, MONDAY::equals))
                .isEqualTo(new ReceiptRule.Legal(MONDAY.plusDays(1), "closed-day"));
    }

    @Test
    void aFaxWithoutATimeCountsOnItsDayIfThatIsOne() {
        assertThat(fax().of(FRIDAY, null, ReceiptRuleTests::never).on()).isEqualTo(FRIDAY);
    }

    @Test
    void aLetterCountsOnTheDayItCameEvenOnASunday() {
        ReceiptRule mail = rule(Channel.MAIL, ReceiptRule.Counts.ARRIVAL);
        LocalDate sunday = FRIDAY.plusDays(2);
        assertThat(mail.of(sunday, null, ReceiptRuleTests::never))
                .isEqualTo(new ReceiptRule.Legal(sunday, "arrival"));
    }

    @Test
    void theDateIsNeverBeforeTheReceiptAndAlwaysABusinessDayWhereTheRuleSaysSo() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
            LocalTime at =
                    random.nextInt(5) == 0 ? null : LocalTime.ofSecondOfDay(random.nextInt(86_400));
            int seed = random.nextInt(9);
            Predicate<LocalDate> holiday = d -> d.toEpochDay() % 9 == seed;
            LocalDate legal = fax().of(day, at, holiday).on();
            assertThat(legal).isAfterOrEqualTo(day);
            assertThat(holiday.test(legal)).isFalse();
            assertThat(legal.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            boolean inHours = at == null || !at.isAfter(LocalTime.of(16, 30));
            boolean open = !holiday.test(day) && day.getDayOfWeek().getValue() < 6;
            assertThat(legal.equals(day)).isEqualTo(inHours && open);
        }
    }

    /** What the pages promise, and C-1.1, s. 31: received when it is accessible at the address. */
    @Test
    void whatComesByAnyDoorAfterHoursIsReceivedThatDay() throws Exception {
        String text = Files.readString(Path.of("../content/quebec/intake/receipt-1.yaml"));
        ReceiptRules.Version pack = ReceiptRules.read("receipt-1.yaml", text).orThrow();
        assertThat(pack.rules()).hasSize(5);
        for (ReceiptRule rule : pack.rules()) {
            for (LocalDate day : new LocalDate[] {FRIDAY, FRIDAY.plusDays(1)}) {
                assertThat(rule.of(day, LocalTime.of(17, 12), MONDAY::equals).on())
                        .as(rule.channel().code())
                        .isEqualTo(day);
            }
        }
    }

    @Test
    void aRuleThatCannotBeReadIsRefusedWithItsLine() {
        String text =
                """
                version: 1
                since: 2026-01-01
                regime: interpretation-act
                rules:
                  - channel: pigeon
                    counts: arrival
                """;
        Outcome<ReceiptRules.Version> read = ReceiptRules.read("receipt-9.yaml", text);
        assertThat(read).isInstanceOf(Outcome.Refused.class);
        assertThat(read.toString()).contains("receipt-9.yaml").contains("5");
    }

    private static boolean never(LocalDate day) {
        return false;
    }

    private static ReceiptRule fax() {
        return rule(Channel.FAX, ReceiptRule.Counts.BUSINESS_HOURS);
    }

    private static ReceiptRule rule(Channel channel, ReceiptRule.Counts counts) {
        return new ReceiptRule(
                1,
                "interpretation-act",
                channel,
                counts,
                LocalTime.of(16, 30),
                new LocalizedText(Map.of("fr", "source", "en", "source")));
    }
}
