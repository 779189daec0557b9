package org.parvis.mandates.sides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.AccountResult.Problem;

/** A name in a proposal is read by the other side, and by the body that looks at the proof. */
class TypedTests {
    @ParameterizedTest
    @CsvSource({
        "Les Amis du ruisseau, Les Amis du ruisseau",
        "Café & Cie (1985), Café & Cie (1985)",
        "\uff23\uff41\uff46\uff45, Cafe",
        "Мария Tremblay, Мария Tremblay"
    })
    void aNameIsTakenAsItIsRead(String typed, String name) {
        List<Problem> problems = new ArrayList<>();
        assertThat(name(typed, problems)).isEqualTo(name);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C\u0430fe, identity.name.mixed",
        "Ca\u200bfe, identity.name.characters",
        "Caf\u202ee, identity.name.characters",
        "Cafe\u0336\u0336\u0336\u0336\u0336\u0336, identity.name.characters",
        "<b>Cafe</b>, identity.name.characters"
    })
    void aNameThatPassesForAnotherIsRefused(String typed, String key) {
        List<Problem> problems = new ArrayList<>();
        name(typed, problems);
        assertThat(problems)
                .extracting(Problem::field, problem -> problem.refusal().key())
                .containsExactly(Tuple.tuple("business", key));
    }

    private static String name(String typed, List<Problem> problems) {
        Typed fields = new Typed(Map.of("business", List.of(typed)));
        return fields.name("business", problems);
    }
}
