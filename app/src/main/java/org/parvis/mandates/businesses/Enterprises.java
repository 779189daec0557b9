package org.parvis.mandates.businesses;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.mandates.Proof;
import org.parvis.registers.PublicRecords;
import org.springframework.stereotype.Component;

/** What the register of enterprises says of a number, so that nobody opens one by a slip. */
@Component
class Enterprises {
    private static final String NAME = "enterprise.name";
    private static final List<String> COLUMNS =
            List.of("numbers", "names", "streets", "municipalities", "postal-codes");

    private final PublicRecords records;

    Enterprises(PublicRecords records) {
        this.records = records;
    }

    /** What was found. */
    sealed interface Answer {
        /**
         * A business of that number.
         *
         * @param address in one line; empty when the register does not hold it
         * @param places that the register counts
         */
        record Known(
                String name, String address, Proof.Said said, List<OwnEstablishments.New> places)
                implements Answer {}

        record Unknown() implements Answer {}

        /** Nobody can say now; what somebody writes is looked at by hand. */
        record Silent() implements Answer {}
    }

    Answer ask(String number, UUID asker) {
        return switch (records.ask(NAME, number, asker.toString())) {
            case PublicRecords.Answer.Found found -> known(found);
            case PublicRecords.Answer.Unknown unknown -> new Answer.Unknown();
            case PublicRecords.Answer.Silent silent -> new Answer.Silent();
        };
    }

    private static Answer known(PublicRecords.Answer.Found found) {
        String name = found.text(NAME);
        boolean registered = Boolean.TRUE.equals(found.values().get("enterprise.registered"));
        return name.isEmpty()
                ? new Answer.Silent()
                : new Answer.Known(
                        name,
                        line(found.values().get("enterprise.address")),
                        registered ? Proof.Said.REGISTERED : Proof.Said.STRUCK_OFF,
                        places(found));
    }

    /**
     * What the register says of each place, one list for each thing said; nothing when they differ.
     */
    private static List<OwnEstablishments.New> places(PublicRecords.Answer.Found found) {
        List<List<String>> columns = COLUMNS.stream().map(name -> texts(found, name)).toList();
        int rows = columns.getFirst().size();
        if (columns.stream().anyMatch(column -> column.size() != rows)) {
            return List.of();
        }
        return IntStream.range(0, rows)
                .mapToObj(
                        n ->
                                new OwnEstablishments.New(
                                        columns.get(1).get(n),
                                        columns.get(2).get(n),
                                        columns.get(3).get(n),
                                        columns.get(4).get(n),
                                        columns.get(0).get(n)))
                .toList();
    }

    private static List<String> texts(PublicRecords.Answer.Found found, String name) {
        return found.values().get("enterprise.establishment-" + name) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String line(@Nullable Object address) {
        return address instanceof Map<?, ?> parts
                ? Stream.of("street", "municipality", "postal-code")
                        .map(parts::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.joining(", "))
                : "";
    }
}
