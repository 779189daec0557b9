package org.parvis.mandates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.registers.PublicRecords;
import org.parvis.registers.Registers;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What is held of a business, for whoever fills in a form in its name. */
@Component
class BusinessFacts {
    private static final String NAME = "enterprise.name";
    private static final String QUEBEC = "[GHJ].*";

    private final Scenes scenes;
    private final Mandates mandates;
    private final Establishments establishments;
    private final PublicRecords records;
    private final Registers registers;

    BusinessFacts(
            Scenes scenes,
            Mandates mandates,
            Establishments establishments,
            PublicRecords records,
            Registers registers) {
        this.scenes = scenes;
        this.mandates = mandates;
        this.establishments = establishments;
        this.records = records;
        this.registers = registers;
    }

    /** One business, for whoever acts for it under that mandate; nothing is read yet. */
    OfOne of(UUID account, OnBehalfOf whom, UUID mandate) {
        return new OfOne(account, whom, mandate);
    }

    /** What is held of one business; each source is read once, when it is first asked. */
    final class OfOne {
        private final Supplier<Optional<String>> number;
        private final Supplier<Optional<PublicRecords.Answer.Found>> record;
        private final Supplier<Optional<Establishment>> place;

        private OfOne(UUID account, OnBehalfOf whom, UUID mandate) {
            this.number = SingletonSupplier.of(() -> BusinessFacts.this.number(account, mandate));
            this.record = SingletonSupplier.of(() -> number().flatMap(n -> record(n, account)));
            this.place = SingletonSupplier.of(() -> BusinessFacts.this.place(account, whom));
        }

        /** Its number, for those who may fill in forms for it; some associations have none. */
        Optional<String> number() {
            return number.get();
        }

        Optional<Held> legalForm(String lang) {
            return record.get()
                    .map(found -> found.text("enterprise.legal-form"))
                    .filter(form -> !form.isEmpty())
                    .flatMap(form -> byRegister(List.of(form), lang));
        }

        Optional<Held> domicile(String lang) {
            return record.get()
                    .flatMap(
                            found ->
                                    found.values().get("enterprise.address")
                                                    instanceof Map<?, ?> address
                                            ? byRegister(List.of(address, line(address)), lang)
                                            : Optional.empty());
        }

        /** The place at which they act, while their mandate covers it. */
        Optional<Establishment> place() {
            return place.get();
        }
    }

    private Optional<String> number(UUID account, UUID mandate) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql("select number from mandates.enterprise(?, ?)")
                                .param(mandate)
                                .param(mandates.today())
                                .query(String.class)
                                .optional());
    }

    private Optional<PublicRecords.Answer.Found> record(String number, UUID account) {
        return records.ask(NAME, number, account.toString())
                        instanceof PublicRecords.Answer.Found found
                ? Optional.of(found)
                : Optional.empty();
    }

    private Optional<Held> byRegister(List<Object> values, String lang) {
        return registers
                .holding(NAME)
                .map(
                        held ->
                                new Held(
                                        values,
                                        Held.From.REGISTER,
                                        held.register().inSentence().in(lang)));
    }

    private Optional<Establishment> place(UUID account, OnBehalfOf whom) {
        return establishments.covered(account, whom.principal(), null, Act.COMPLETE).open().stream()
                .filter(place -> place.id().equals(whom.establishment()))
                .findFirst();
    }

    /** In parts where its province can be told, and in one line. */
    static List<Object> address(Establishment place) {
        String code = Objects.requireNonNullElse(place.postalCode(), "");
        Map<String, Object> parts = new TreeMap<>();
        parts.put("street", place.street());
        parts.put("municipality", place.municipality());
        parts.put("postal-code", code);
        parts.put("country", "CA");
        if (code.matches(QUEBEC)) {
            parts.put("province", "QC");
        }
        return List.of(parts, place.address());
    }

    private static String line(Map<?, ?> address) {
        return Stream.of("street", "municipality", "province", "postal-code")
                .map(address::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(", "));
    }
}
