package org.parvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.DecisionTables;
import org.parvis.rules.Explanation;

/**
 * Every rule of one version of a service, compiled once when it is imported or read.
 *
 * @param letters the places of its letters, by what is written between the braces
 */
public record ServiceRules(
        ServiceDefinition service,
        FormRules form,
        FormRules check,
        Map<String, CompiledRule> letters) {

    /** The name by which the title of a file knows the language in which its form was filled in. */
    public static final String LANG = "lang";

    /** A conclusion and why. */
    public record Concluded(Conclusion conclusion, Explanation why) {}

    /** What is charged for these answers and why: a number of dollars before taxes. */
    public record Charged(Fees.Charge charge, Explanation why) {}

    /** The title of a file with these answers: at least the name of the service. */
    public String title(Map<String, ? extends @Nullable Object> answers, String lang) {
        Map<String, @Nullable Object> named = new HashMap<>(answers);
        named.put(LANG, lang);
        return form.value(service.form().title(), named) instanceof String title && !title.isBlank()
                ? title
                : service.name().in(lang);
    }

    /** The unit that works on a file with these answers; none when no rule says it. */
    public Optional<String> unit(Map<String, ? extends @Nullable Object> answers) {
        ProcessDefinition.Routing routing = service.process().routing();
        return routing != null
                        && routing.unit() != null
                        && form.value(routing.unit(), answers) instanceof String unit
                ? Optional.of(unit)
                : Optional.empty();
    }

    /** Why whoever gave these answers comes; none when they do not. */
    public Optional<Appointment> appointment(Map<String, ? extends @Nullable Object> answers) {
        return service.appointment()
                .filter(
                        one ->
                                one.when() == null
                                        || Boolean.TRUE.equals(form.value(one.when(), answers)));
    }

    /**
     * The language in which a form with these answers goes on: French for those for whom the other
     * one is not. What is unknown closes no language.
     */
    public String spoken(String lang, Map<String, ? extends @Nullable Object> answers) {
        return service.languages().beside(lang).filter(b -> excludes(b, answers)).isPresent()
                ? "fr"
                : lang;
    }

    private boolean excludes(
            ServiceDefinition.BesideFrench beside,
            Map<String, ? extends @Nullable Object> answers) {
        return beside.when() != null && Boolean.FALSE.equals(form.value(beside.when(), answers));
    }

    /** Why the form goes on in each language whose policy looks at the answers. */
    public List<Explanation> languages(Map<String, ? extends @Nullable Object> answers) {
        List<Explanation> told = new ArrayList<>();
        for (ServiceDefinition.BesideFrench beside : service.languages().besideFrench()) {
            form.told(beside.when(), answers)
                    .map(
                            why ->
                                    Boolean.FALSE.equals(why.result())
                                            ? why.saying(beside.otherwise())
                                            : why)
                    .ifPresent(told::add);
        }
        return told;
    }

    /** The first verdict whose condition holds. */
    public Optional<RightWay.Verdict> verdict(Map<String, ? extends @Nullable Object> answers) {
        return service.rightWay().stream()
                .flatMap(way -> way.verdicts().stream())
                .filter(verdict -> check.holds(verdict.when(), answers))
                .findFirst();
    }

    /** What the rules conclude from these answers, in the order of the definition. */
    public List<Concluded> conclude(Map<String, ? extends @Nullable Object> answers) {
        List<Concluded> concluded = new ArrayList<>();
        for (Conclusion conclusion : service.form().conclusions()) {
            form.told(conclusion.value(), answers)
                    .ifPresent(why -> concluded.add(new Concluded(conclusion, why)));
        }
        return concluded;
    }

    /** What is charged for these answers, in the order of the definition. */
    public List<Charged> charges(Map<String, ? extends @Nullable Object> answers) {
        Fees fees = service.process().fees();
        List<Charged> charged = new ArrayList<>();
        for (Fees.Charge charge : fees == null ? List.<Fees.Charge>of() : fees.charges()) {
            form.told(charge.amount(), answers)
                    .ifPresent(why -> charged.add(new Charged(charge, why)));
        }
        return charged;
    }

    /**
     * Applies the rule of this version again to the inputs that an explanation tells. The result is
     * the same for ever; nothing comes back when this version has no such rule.
     */
    public Optional<Explanation> replay(Explanation told) {
        String place = told.ruleAlone();
        DecisionTables tables = form.tables().get(place);
        if (tables != null) {
            return tables.decisions().contains(told.expression())
                    ? Optional.of(tables.replay(told))
                    : Optional.empty();
        }
        return Optional.ofNullable(form.byPlace().get(place))
                .filter(rule -> rule.expression().equals(told.expression()))
                .map(rule -> rule.evaluate(told.inputs()));
    }

    /** The value of a place of a letter. */
    public Outcome<Object> letter(String place, Map<String, ? extends @Nullable Object> values) {
        CompiledRule rule = letters.get(place);
        Object value = rule == null ? null : rule.value(values);
        return value == null ? Outcome.refused("catalogue.letter.empty", place) : Outcome.ok(value);
    }
}
