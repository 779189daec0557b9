package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.KindRegistration;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/** Each kind of act says of itself who may read it, and holds no secret. */
class ActKindsTests {
    /** A kind of act that says all but what is asked. */
    private static KindRegistration<Some> some() {
        return ActKind.named("some", Some.class).by(Author.MEMBER).stays(State.ANY);
    }

    @Test
    void whatDoesNotSayAllOfItselfStopsTheStart() {
        assertThatThrownBy(() -> some().registered())
                .hasMessageContaining("does not say for whom it is");
        assertThatThrownBy(() -> some().told("text").withinBody())
                .hasMessageContaining("says twice for whom it is");
        assertThatThrownBy(() -> some().told("text more")).hasMessageContaining("has not all of");
        assertThatThrownBy(
                        () ->
                                ActKind.named("some", Some.class)
                                        .stays(State.ANY)
                                        .told("text")
                                        .registered())
                .hasMessageContaining("does not say who may write it");
        assertThatThrownBy(
                        () ->
                                ActKind.named("some", Some.class)
                                        .by(Author.MEMBER)
                                        .told("text")
                                        .registered())
                .hasMessageContaining("where in its life it may happen");
        assertThatThrownBy(() -> ActKind.named("Some kind", Some.class).registered())
                .hasMessageContaining("has no name that an envelope may bear");
        assertThatThrownBy(() -> ActKind.of(Some.class))
                .hasMessageContaining("registers no kind of act in a constant");
    }

    @Test
    void aFieldThatIsNotNamedDoesNotLeave() {
        ActKind<Some> told = some().told("text").registered();
        assertThat(told.beyondBody()).isTrue();
        assertThat(told.told()).containsExactly("text");
        ActKind<?> within = CaseKinds.of("signed-off");
        assertThat(within.beyondBody()).isFalse();
        assertThat(within.told()).isEmpty();
    }

    @Test
    void nobodyIsMailedOfWhatStaysWithinTheBody() {
        assertThat(CaseKinds.all())
                .filteredOn(ActKind::notified)
                .isNotEmpty()
                .allMatch(ActKind::beyondBody);
    }

    /**
     * The code of a letter is printed on it, for whoever holds it to check it: it opens no file.
     */
    @Test
    void noActHoldsWhatOpensAnything() {
        Set<String> names = new TreeSet<>();
        CaseKinds.all().forEach(kind -> components(kind.type(), names));
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

    private record Some(String text, String note) implements Payload {}
}
