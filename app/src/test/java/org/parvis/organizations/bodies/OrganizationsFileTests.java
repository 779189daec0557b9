package org.parvis.organizations.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/** A file of bodies is taken whole, or refused with its line. */
class OrganizationsFileTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: agency       | kind: club          | platform.file.oneOf      | 10",
                "code: office-essai | code: ville-essai   | platform.file.twice      | 9",
                "code: office-essai | code: Office        | platform.file.badValue   | 9",
                "kind: agency       | sort: agency        | platform.file.unknownKey | 10",
                "https://essai.example | javascript:x     | platform.file.link       | 5",
                "en: Essai Office   | de: Amt             | platform.file.missing    | 11",
                "code: access       | code: '1'           | platform.file.badValue   | 7"
            })
    void aWrongFileIsRefusedWholeWithItsLine(String from, String to, String key, int line) {
        assertThat(OrganizationsFile.read(MembersTests.BODIES.replace(from, to)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            Refusal refusal = refused.refusal();
                            assertThat(refusal.key()).isEqualTo(key);
                            assertThat(refusal.args()).startsWith("organizations.yaml", line);
                        });
    }

    @ParameterizedTest
    @CsvSource({"person-in-charge", "head", "steward", "nobody"})
    void noGroupMakesAnybodySignLeadOrSteward(String role) {
        String text =
                """
                organizations:
                  - code: essai
                    kind: agency
                    name: {fr: Essai, en: Trial}
                    staff-groups:
                      - {provider: annuaire, group: Chefs, roles: [%s]}
                """;
        assertThat(OrganizationsFile.read(text.formatted(role)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal().args())
                                        .startsWith("organizations.yaml", 6));
        assertThat(OrganizationsFile.read(text.formatted("manager")))
                .isInstanceOf(Outcome.Ok.class);
    }
}
