package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.LocalizedText;
import org.parvis.registers.Registers;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The policy says what the program does: each service, each register, each place. */
@ProgramTest
class PolicyTests {
    @Autowired MockMvc mvc;
    @Autowired Catalogue catalogue;
    @Autowired Registers registers;
    @Autowired List<HoldsPersonalData> places;
    @Autowired MessageCatalogue messages;
    @Autowired RetentionSchedules schedules;

    @Test
    void everyServiceRegisterAndPlaceIsInItInBothLanguages() throws Exception {
        for (String lang : List.of("fr", "en")) {
            Words w = messages.forLanguage(lang);
            Browser anybody = new Browser(mvc, "192.0.2.78");
            anybody.open(Paths.policy(w));
            String text = anybody.text();
            for (ServiceDefinition service : catalogue.services()) {
                assertThat(text).contains(w.typeset(service.name().in(lang)));
                assertThat(text).contains(w.typeset(service.purpose().in(lang)));
            }
            registers.all().forEach(r -> assertThat(text).contains(w.typeset(r.name().in(lang))));
            places.forEach(place -> assertThat(text).contains(w.say(place.purpose())));
        }
    }

    @Test
    void whereAServiceAsksForLongerThanTheScheduleItsYearsAndItsReasonAreSaid() {
        RetentionSchedules.Schedule schedule = schedules.all().getFirst();
        RetentionSchedules.Series series = schedule.of("access-request").orElseThrow();
        LocalizedText why = LocalizedText.of("Une enquête.", "An inquiry.");
        Words w = messages.forLanguage("fr");
        assertThat(PolicyPages.kept(own(series.years() + 7, why), schedule, series, w).years())
                .startsWith(w.say("privacy.policy.years", series.years() + 7))
                .contains("Plus longtemps que le calendrier", "Une enquête.");
        String scheduled = w.say("privacy.policy.years", series.years());
        assertThat(PolicyPages.kept(own(series.years() + 7, null), schedule, series, w).years())
                .isEqualTo(scheduled);
        assertThat(PolicyPages.kept(own(series.years(), why), schedule, series, w).years())
                .isEqualTo(scheduled);
    }

    @Test
    void aSeriesNamesServicesThatThereAre() {
        assertThat(schedules.all().stream().flatMap(one -> one.series().stream()))
                .flatExtracting(RetentionSchedules.Series::services)
                .isNotEmpty()
                .allMatch(code -> catalogue.service(code).isPresent());
    }

    private static ServiceDefinition.Retention own(int years, @Nullable LocalizedText longer) {
        return new ServiceDefinition.Retention(
                LocalizedText.of("La sienne", "Its own"),
                years,
                new Citation("A-2.1", "47", false),
                longer);
    }
}
