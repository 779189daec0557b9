package org.parvis.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;

/**
 * What whoever acts at some places of a business is told of it: their places and files, and no
 * other.
 */
class EstablishmentListsTests extends EstablishmentFixture {
    @Test
    void theListOfWhoActsHoldsTheFilesOfTheirPlacesAndNoOther() {
        for (Made made : ALL) {
            Set<UUID> expected = new TreeSet<>();
            for (Where where : Where.values()) {
                for (String service : SERVICES) {
                    if (made.expected(where, service)) {
                        expected.add(made.file(where, service));
                    }
                }
            }
            List<UUID> listed =
                    fixture.scenes.reading(
                            new MandateScene.ActingFor(made.account(), made.mandate(), TODAY),
                            sql ->
                                    sql.sql("select case_file from cases.person_files")
                                            .query(UUID.class)
                                            .list());
            assertThat(listed).as("%s", made).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whoeverActsIsToldTheirPlacesAndNoOther() {
        Establishments establishments = new Establishments(fixture.scenes, fixture.mandates);
        for (Made made : ALL) {
            Establishments.Covered covered =
                    establishments.covered(made.account(), made.business(), "alpha", Act.SEND);
            Set<UUID> expected =
                    made.places().keySet().stream()
                            .filter(where -> made.expected(where, "alpha"))
                            .map(made::place)
                            .collect(Collectors.toSet());
            assertThat(covered.places().stream().map(Establishment::id))
                    .as("%s", made)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(covered.whole())
                    .isEqualTo(made.limit().isEmpty() && made.standing() == Standing.OPEN);
        }
        assertThat(
                        establishments
                                .covered(Ids.next(), ALL.getFirst().business(), null, Act.RECEIVE)
                                .places())
                .as("a stranger is told none")
                .isEmpty();
    }

    @Test
    void anotherBusinessNeitherSeesNorClosesAPlace() {
        Made one = ALL.getFirst();
        int closed =
                fixture.scenes.in(
                        new Scene.Person(Ids.next()),
                        sql ->
                                sql.sql(
                                                "update mandates.establishments set closed_at = now(), closed_by = ?")
                                        .param(Ids.next())
                                        .update());
        assertThat(closed).isZero();
        assertThat(one.places()).hasSize(3);
    }
}
