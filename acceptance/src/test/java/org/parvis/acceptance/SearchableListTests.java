package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.acceptance.Browser.Screen;
import org.parvis.catalogue.ServiceDefinition;

/** One name among thousands: searched by some of its letters, with script and without. */
class SearchableListTests {
    private static final String QUESTION = "q_choice_listed";

    /** The page that asks it. */
    private static final String FIRST = "types-0";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNameAmongThousandsIsFoundByAFewLetters(boolean script) {
        try (Browser person = Browser.open(Screen.PHONE, script, false)) {
            ServiceDefinition service = EveryType.service();
            person.go("/fr/services/" + service.slug("fr") + "/commencer");
            Filling filling = new Filling(person, service);
            assertThat(person.page().content()).hasSizeLessThan(100_000);

            search(person, "zzzz");
            assertThat(person.text("[role=status]")).contains("zzzz");

            search(person, "riviere 42");
            assertThat(person.page().locator("[type=radio][name=" + QUESTION + "]").count())
                    .isBetween(5, 50);
            filling.point();
            search(person, "riviere 421");
            person.choose(QUESTION, "river-4217").submit();

            person.go(person.address().replaceFirst("[^/]+$", FIRST));
            assertThat(person.page().locator("[value=river-4217]").isChecked()).isTrue();
        }
    }

    private static void search(Browser person, String words) {
        person.type(QUESTION + "-search", words);
        person.press("button[name=search][value=" + QUESTION + "]");
    }
}
