package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each kind of act says of itself who may read it, and holds no secret. */
class ActKindsTests {
    @Test
    void whatDoesNotSayForWhomItIsStopsTheStart() {
        assertThatThrownBy(() -> Audience.of(Unsaid.class))
                .hasMessageContaining("either @ToldToPerson or @WithinBody");
        assertThatThrownBy(() -> Audience.of(Both.class))
                .hasMessageContaining("either @ToldToPerson or @WithinBody");
        assertThatThrownBy(() -> Audience.of(Mistaken.class))
                .hasMessageContaining("has not all of");
    }

    @Test
    void aFieldThatIsNotNamedDoesNotLeave() {
        Audience told = Audience.of(Some.class);
        assertThat(told.person()).isTrue();
        assertThat(told.forPerson(Map.of("text", "t", "note", "n"))).containsOnlyKeys("text");
        Audience within = ActKinds.of("signed-off").audience();
        assertThat(within.person()).isFalse();
        assertThat(within.forPerson(Map.of("note", "n"))).isEmpty();
    }

    @Test
    void nobodyIsMailedOfWhatStaysWithinTheBody() {
        assertThat(ActKinds.all())
                .filteredOn(ActKind::notified)
                .isNotEmpty()
                .allMatch(kind -> kind.audience().person());
    }

    /**
     * The code of a letter is printed on it, for whoever holds it to check it: it opens no file.
     */
    @Test
    void noActHoldsWhatOpensAnything() {
        Set<String> names = new TreeSet<>();
        ActKinds.all().forEach(kind -> components(kind.type(), names));
        assertThat(names).contains("Decided.verification").hasSizeGreaterThan(150);
        assertThat(names)
                .filteredOn(
                        name ->
                                name.matches(
                                        "(?i).*\\.(.*(token|secret|password|credential|link|nonce).*|code|key)"))
                .containsOnly(
                        "Contested.linkedReference",
                        "Complained.linkedReference",
                        "Reviewed.linkedReference");
    }

    private static void components(Type type, Set<String> names) {
        switch (type) {
            case ParameterizedType some -> {
                for (Type each : some.getActualTypeArguments()) {
                    components(each, names);
                }
            }
            case Class<?> plain when plain.isRecord() -> {
                for (RecordComponent one : plain.getRecordComponents()) {
                    if (names.add(plain.getSimpleName() + "." + one.getName())) {
                        components(one.getGenericType(), names);
                    }
                }
            }
            default -> {}
        }
    }

    private record Unsaid(String text) {}

    @WithinBody
    @ToldToPerson("text")
    private record Both(String text) {}

    @ToldToPerson({"text", "note"})
    private record Mistaken(String text) {}

    @ToldToPerson("text")
    private record Some(String text, String note) {}
}
