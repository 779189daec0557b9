package org.parvis.platform;

import org.springframework.context.SmartLifecycle;

/**
 * What a module does once when the program starts, before it answers anybody. A program that is
 * paused and goes on still has it: nothing is read a second time.
 */
public abstract class AtStart implements SmartLifecycle {
    /**
     * The order of the start: each finds what those before it have done, and the web server comes
     * after all of them.
     */
    public enum Phase {
        /** Nothing is done with keys that are not those of the database. */
        KEYS,
        /** A backup brought back what was forgotten: it goes before everything else. */
        ERASURES,
        /** The services that were published before are in memory. */
        DEFINITIONS,
        /** From here on, what is published is followed. */
        PUBLICATIONS,
        /** The pack is taken in, or what was taken in before goes on. */
        PACK,
        /** The fictitious people of a demonstration, for whom the rest of it is made. */
        PEOPLE,
        /** What is fictitious stands on bodies and services. */
        DEMONSTRATION;

        private boolean fictitious() {
            return this == PEOPLE || this == DEMONSTRATION;
        }

        @SuppressWarnings("EnumOrdinal") // their order is what they are for
        int number() {
            return Integer.MIN_VALUE + ordinal();
        }
    }

    private final Phase phase;
    private volatile boolean running;

    protected AtStart(Phase phase) {
        this.phase = phase;
    }

    protected abstract void run();

    @Override
    public final void start() {
        running = true;
        if (phase.fictitious()) {
            Fictitious.bring(this::run);
        } else {
            run();
        }
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final boolean isPauseable() {
        return false;
    }

    @Override
    public final int getPhase() {
        return phase.number();
    }
}
