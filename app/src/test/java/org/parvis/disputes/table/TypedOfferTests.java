package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.disputes.Promise;
import org.parvis.ds.FieldError;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An offer as people type it. */
class TypedOfferTests {
    private static final Words WORDS = MessageCatalogue.fromClassPath().forLanguage("fr");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final List<Integer> MAY_STAND = List.of(5, 10);

    private static TypedOffer typed(String... namesAndValues) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("amount", "860,50");
        typed.add("by-day", "20");
        typed.add("by-month", "11");
        typed.add("by-year", "2026");
        typed.add("valid", "10");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.remove(namesAndValues[i]);
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return TypedOffer.of(typed);
    }

    private static List<String> wrong(TypedOffer offer) {
        return offer.errors(TODAY, MAY_STAND, WORDS).stream().map(FieldError::field).toList();
    }

    @Test
    void whatIsCompleteHasTheTermsThatWereTyped() {
        TypedOffer offer =
                typed("kinds", "take-back", "kinds", "repair", "words", "  Un coussin neuf. ");
        assertThat(wrong(offer)).isEmpty();
        LocalDate by = LocalDate.of(2026, 11, 20);
        assertThat(offer.terms())
                .containsExactly(
                        new Promise(Promise.Kind.PAY, 86_050L, by, ""),
                        new Promise(Promise.Kind.TAKE_BACK, null, by, ""),
                        new Promise(Promise.Kind.REPAIR, null, by, ""),
                        new Promise(Promise.Kind.OTHER, null, by, "Un coussin neuf."));
        assertThat(offer.stands()).contains(10);
    }

    @Test
    void kindsThatAForgedFormNamesAreNoTerms() {
        TypedOffer offer = typed("kinds", "pay", "kinds", "other", "kinds", "château");
        assertThat(offer.terms()).extracting(Promise::kind).containsExactly(Promise.Kind.PAY);
    }

    @Test
    void nothingAtAllIsSaid() {
        assertThat(wrong(TypedOffer.NOTHING)).containsExactly("amount", "by-day", "valid");
        assertThat(wrong(typed("amount", ""))).containsExactly("amount");
        assertThat(wrong(typed("amount", "", "words", "Des excuses."))).isEmpty();
        assertThat(wrong(typed("amount", "", "kinds", "repair"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"huit cents", "860,5555", "-5", "0", "1e9", "99999999"})
    void whatIsNoSumIsSaid(String amount) {
        assertThat(wrong(typed("amount", amount))).containsExactly("amount");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 11, 2026, false",
        "2, 11, 2026, true",
        "2, 11, 2028, true",
        "3, 11, 2028, false",
        "31, 2, 2027, false",
        "20, 13, 2026, false",
        "20, 11, 26, false",
        "x, 11, 2026, false",
        "03, 01, 2027, true",
        "3, 1, 2027, true",
        "003, 01, 2027, false"
    })
    void theDayIsFromTodayToTwoYearsOn(String day, String month, String year, boolean right) {
        TypedOffer offer = typed("by-day", day, "by-month", month, "by-year", year);
        assertThat(wrong(offer).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "5, true",
        "10, true",
        "6, false",
        "0, false",
        "-5, false",
        "1000, false",
        "x, false"
    })
    void itStandsForAsLongAsTheProgrammeSays(String valid, boolean right) {
        assertThat(wrong(typed("valid", valid)).isEmpty()).isEqualTo(right);
    }

    @Test
    void wordsHaveALength() {
        assertThat(wrong(typed("words", "a".repeat(2_000)))).isEmpty();
        assertThat(wrong(typed("words", "a".repeat(2_001)))).containsExactly("words");
    }

    @Test
    void whatAFormLeavesOutIsEmpty() {
        TypedOffer none = TypedOffer.of(new LinkedMultiValueMap<>());
        assertThat(none).isEqualTo(TypedOffer.NOTHING);
        assertThat(none.stands()).isEmpty();
    }

    @Test
    void anOfferWithoutMoneyHasNoTermOfMoney() {
        TypedOffer offer = typed("amount", "", "words", "Des excuses.");
        assertThat(offer.terms()).extracting(Promise::kind).containsExactly(Promise.Kind.OTHER);
        assertThat(typed("words", " ").terms())
                .extracting(Promise::kind)
                .containsExactly(Promise.Kind.PAY);
    }
}
