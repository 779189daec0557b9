package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** What is done once at start is done in order, and not again. */
class AtStartTests {
    private final List<AtStart.Phase> done = new ArrayList<>();

    private GenericApplicationContext started() {
        GenericApplicationContext context = new GenericApplicationContext();
        for (AtStart.Phase phase : List.of(AtStart.Phase.values()).reversed()) {
            context.registerBean(phase.name(), AtStart.class, () -> step(phase));
        }
        context.refresh();
        return context;
    }

    private AtStart step(AtStart.Phase phase) {
        return new AtStart(phase) {
            @Override
            protected void run() {
                done.add(phase);
            }
        };
    }

    @Test
    void eachFindsWhatThoseBeforeItHaveDone() {
        try (GenericApplicationContext context = started()) {
            assertThat(context.isRunning()).isTrue();
            assertThat(done).containsExactly(AtStart.Phase.values());
        }
    }

    @Test
    void aProgramThatWasPausedDoesNothingASecondTime() {
        try (GenericApplicationContext context = started()) {
            context.pause();
            context.restart();
            assertThat(context.isRunning()).isTrue();
            assertThat(done).containsExactly(AtStart.Phase.values());
        }
    }
}
