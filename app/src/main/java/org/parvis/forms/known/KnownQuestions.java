package org.parvis.forms.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.KnownFrom;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.KnownAnswer;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.registers.Inquiry;
import org.parvis.registers.Register;
import org.parvis.registers.Registers;
import org.parvis.registers.Standing;
import org.springframework.stereotype.Component;

/** Which questions of a form a register may answer, and by what it would be asked. */
@Component
class KnownQuestions {
    private final Registers registers;
    private final FormReader reader;

    KnownQuestions(Registers registers, FormReader reader) {
        this.registers = registers;
        this.reader = reader;
    }

    /**
     * The inquiry that would answer a question; none when no register that is connected here holds
     * it, or when what it is asked by was not answered.
     */
    Optional<Inquiry> inquiry(Draft draft, ServiceRules rules, Reading reading, Question question) {
        KnownFrom from = question.knownFrom();
        boolean inRow = question.id().indexOf('.') >= 0; // a row is nobody's record
        if (from == null || inRow || !registers.connected(from.register())) {
            return Optional.empty();
        }
        Register register = registers.find(from.register()).orElseThrow();
        Map<String, String> keys = keys(register, from, reading);
        return keys.size() < register.keys().size() || register.value(from.value()).isEmpty()
                ? Optional.empty()
                : Optional.of(inquiry(draft, rules, register, from, keys));
    }

    private static Map<String, String> keys(Register register, KnownFrom from, Reading reading) {
        Map<String, String> keys = new TreeMap<>();
        for (String key : register.keys()) {
            Object answer = reading.answers().get(from.keys().getOrDefault(key, ""));
            if (answer != null) {
                keys.put(key, answer instanceof String text ? text : CanonicalJson.text(answer));
            }
        }
        return keys;
    }

    /** One reading answers all questions of the form that ask the same record. */
    private static Inquiry inquiry(
            Draft draft,
            ServiceRules rules,
            Register register,
            KnownFrom from,
            Map<String, String> keys) {
        List<KnownFrom> same =
                rules.service().form().questions().stream()
                        .map(Question::knownFrom)
                        .filter(k -> k != null && k.register().equals(register.code()))
                        .filter(k -> k.keys().equals(from.keys()))
                        .toList();
        OnBehalfOf whom = draft.whom();
        return new Inquiry(
                draft.id(),
                whom == null ? draft.account() : whom.principal(),
                draft.service(),
                register,
                keys,
                same.stream().map(KnownFrom::value).distinct().toList(),
                LocalizedText.of(purposes(same, "fr"), purposes(same, "en")),
                same.stream()
                        .map(k -> k.legalBasis().in(draft.lang()))
                        .distinct()
                        .collect(Collectors.joining(" ; ")),
                same.stream().anyMatch(KnownFrom::consent));
    }

    private static String purposes(List<KnownFrom> same, String lang) {
        Set<String> purposes = new LinkedHashSet<>();
        same.forEach(known -> purposes.add(known.purpose().in(lang)));
        return String.join(" ", purposes);
    }

    /** All inquiries of a form as it is answered, each with the questions that it answers. */
    Map<Question, Inquiry> inquiries(Draft draft, ServiceRules rules, Reading reading) {
        Map<Question, Inquiry> all = new LinkedHashMap<>();
        for (List<Question> asked : reading.asked().values()) {
            for (Question question : asked) {
                inquiry(draft, rules, reading, question)
                        .ifPresent(inquiry -> all.put(question, inquiry));
            }
        }
        return all;
    }

    /** A register's value as an answer, when one could have typed it; nothing else is shown. */
    @Nullable Object answer(ServiceRules rules, Question question, Standing standing, String lang) {
        KnownFrom from = question.knownFrom();
        if (from == null || !(standing instanceof Standing.Known(Standing.Found found))) {
            return null;
        }
        Object value = found.values().get(from.value());
        if (value == null) {
            return null;
        }
        QuestionType type = reader.type(question);
        Parsed parsed =
                type.imported(
                        question, CanonicalJson.text(value), reader.asking(rules.service(), lang));
        return parsed instanceof Parsed.Value(Object answer) ? answer : null;
    }

    /** Required questions that a connected register could answer and that nobody asked of it. */
    List<KnownAnswer> askedAgain(ServiceRules rules, Reading reading) {
        List<KnownAnswer> again = new ArrayList<>();
        for (List<Question> asked : reading.asked().values()) {
            for (Question question : asked) {
                String means = question.means();
                boolean required = rules.form().requires(question, reading.values());
                if (question.knownFrom() == null && means != null && required) {
                    registers
                            .holding(means)
                            .ifPresent(
                                    held ->
                                            again.add(
                                                    new KnownAnswer(
                                                            question.id(),
                                                            held.register().code(),
                                                            held.register().inSentence(),
                                                            KnownAnswer.How.ASKED_AGAIN,
                                                            null,
                                                            null,
                                                            null)));
                }
            }
        }
        return again;
    }
}
