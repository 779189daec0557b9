package org.parvis.access;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What was asked, and what was wrong with the answers, by several at once. */
final class Findings {
    /** What may be wrong with an answer. */
    enum Fault {
        /** Somebody was let in, or turned away, against the table. */
        ACCESS,
        /** Another spelling was answered otherwise than all others. */
        DIFFERENCE,
        /** Words were shown to somebody who may not see them. */
        FOREIGN_READ,
        /** A member was shown a file, and no line of the journal says so. */
        UNNOTED_READ,
        /** The program broke. */
        SERVER_ERROR
    }

    private final AtomicInteger cells = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<Fault, List<String>> faults = new ConcurrentSkipListMap<>();

    Findings() {
        for (Fault fault : Fault.values()) {
            faults.put(fault, new CopyOnWriteArrayList<>());
        }
    }

    void cell() {
        cells.incrementAndGet();
    }

    void request() {
        requests.incrementAndGet();
    }

    void add(Fault fault, String what) {
        of(fault).add(what);
    }

    List<String> of(Fault fault) {
        return faults.getOrDefault(fault, List.of());
    }

    int cells() {
        return cells.get();
    }

    int requests() {
        return requests.get();
    }

    /** One line for the record. */
    @Override
    public String toString() {
        return "%d cells, %d requests, %d against the table, %d differences between spellings, %d foreign reads, %d unnoted reads, %d answers of 5xx"
                .formatted(
                        cells(),
                        requests(),
                        of(Fault.ACCESS).size(),
                        of(Fault.DIFFERENCE).size(),
                        of(Fault.FOREIGN_READ).size(),
                        of(Fault.UNNOTED_READ).size(),
                        of(Fault.SERVER_ERROR).size());
    }
}
