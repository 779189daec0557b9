package org.parvis.mandates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.registers.PublicRecords;
import org.parvis.registers.Registers;
import org.springframework.stereotype.Component;

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

    /** Its number, for those who may fill in forms for it; some associations have none. */
    Optional<String> number(UUID account, UUID mandate) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql("select number from mandates.enterprise(?, ?)")
                                .param(mandate)
                                .param(mandates.today())
                                .query(String.class)
                                .optional());
    }

    Optional<Held> legalForm(UUID account, UUID mandate, String lang) {
        return record(account, mandate)
                .map(found -> found.text("enterprise.legal-form"))
                .filter(form -> !form.isEmpty())
                .flatMap(form -> byRegister(List.of(form), lang));
    }

    Optional<Held> domicile(UUID account, UUID mandate, String lang) {
        return record(account, mandate)
                .flatMap(
                        found ->
                                found.values().get("enterprise.address")
                                                instanceof Map<?, ?> address
                                        ? byRegister(List.of(address, line(address)), lang)
                                        : Optional.empty());
    }

    private Optional<PublicRecords.Answer.Found> record(UUID account, UUID mandate) {
        return number(account, mandate)
                .map(number -> records.ask(NAME, number, account.toString()))
                .filter(PublicRecords.Answer.Found.class::isInstance)
                .map(PublicRecords.Answer.Found.class::cast);
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

    /** The place at which they act, while their mandate covers it. */
    Optional<Establishment> place(UUID account, OnBehalfOf whom) {
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
