package org.parvis.appointments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Those who take the same time here at this moment: no more of them go to the database than there
 * are desks free, each to another one first. The others wait for what becomes of these, and most
 * are refused by it without a question.
 */
final class Takers {
    private record Time(String place, Instant at) {}

    private final Map<Time, Door> doors = new ConcurrentHashMap<>();

    /**
     * Lets one take that time.
     *
     * @param free the desks that are free as far as this node knows, asked again after each who
     *     took
     * @param take with the desks in the order in which they are tried; with none it is not asked
     * @param late what is said where none is free
     */
    <T> T taking(
            Bookings.Asked asked,
            Supplier<List<Integer>> free,
            Function<List<Integer>, T> take,
            T late) {
        Time time = new Time(asked.place().code(), asked.at());
        Door door = doors.compute(time, (key, known) -> (known == null ? new Door() : known).met());
        try {
            List<Integer> desks = door.enter(free);
            if (desks.isEmpty()) {
                return late;
            }
            try {
                return take.apply(desks);
            } finally {
                door.leave();
            }
        } finally {
            doors.computeIfPresent(time, (key, known) -> known.left() ? null : known);
        }
    }

    /** Of one time; how many stand before it is counted under the lock of the map. */
    private static final class Door {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private int standing;
        private int inside;

        private Door met() {
            standing++;
            return this;
        }

        private boolean left() {
            standing--;
            return standing == 0;
        }

        private List<Integer> enter(Supplier<List<Integer>> free) {
            lock.lock();
            try {
                List<Integer> desks = new ArrayList<>(free.get());
                while (!desks.isEmpty() && inside >= desks.size()) {
                    changed.awaitUninterruptibly();
                    desks = new ArrayList<>(free.get());
                }
                Collections.rotate(desks, -inside);
                inside += desks.isEmpty() ? 0 : 1;
                return desks;
            } finally {
                lock.unlock();
            }
        }

        private void leave() {
            lock.lock();
            try {
                inside--;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
