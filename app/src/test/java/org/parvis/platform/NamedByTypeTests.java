package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Whoever needs something is given it, by its name where that is enough. */
class NamedByTypeTests {
    interface Door {}

    static class Gate implements Door {}

    static class LargeGate extends Gate {}

    record NeedsClass(Gate entry) {}

    record NeedsInterface(Door entry) {}

    private static AnnotationConfigApplicationContext program() {
        AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
        new NamedByType().initialize(program);
        return program;
    }

    @Test
    void aClassIsTheBeanOfItsNameAlthoughAnotherIsOfItsKind() {
        try (AnnotationConfigApplicationContext program = program()) {
            program.registerBean("gate", Gate.class);
            program.registerBean("largeGate", LargeGate.class);
            program.registerBean(NeedsClass.class);
            program.refresh();
            assertThat(program.getBean(NeedsClass.class).entry())
                    .isSameAs(program.getBean("gate"))
                    .isExactlyInstanceOf(Gate.class);
        }
    }

    @Test
    void aBeanOfAnotherNameIsFoundByItsKind() {
        try (AnnotationConfigApplicationContext program = program()) {
            program.registerBean("north", LargeGate.class);
            program.registerBean(NeedsClass.class);
            program.registerBean(NeedsInterface.class);
            program.refresh();
            assertThat(program.getBean(NeedsClass.class).entry())
                    .isSameAs(program.getBean(NeedsInterface.class).entry())
                    .isInstanceOf(LargeGate.class);
        }
    }

    @Test
    void aBeanThatHasTheNameAndIsOfAnotherKindIsNotGiven() {
        try (AnnotationConfigApplicationContext program = program()) {
            program.registerBean("gate", Object.class);
            program.registerBean("north", Gate.class);
            program.registerBean(NeedsClass.class);
            program.refresh();
            assertThat(program.getBean(NeedsClass.class).entry())
                    .isSameAs(program.getBean("north"));
        }
    }
}
