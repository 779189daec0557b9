package org.parvis.forms.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.LetterPlaces;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads the form once under its own version for all the places of a letter. */
@Component
class AnswersInLetters implements LetterPlaces {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final MessageCatalogue messages;

    AnswersInLetters(Catalogue catalogue, FormReader reader, MessageCatalogue messages) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public UnaryOperator<String> of(Request request, Map<String, String> known, String lang) {
        ServiceRules rules = catalogue.rules(request.service(), request.version()).orElseThrow();
        Words w = messages.forLanguage(lang);
        Supplier<Map<String, @Nullable Object>> values =
                SingletonSupplier.of(() -> values(rules, request, known, lang));
        return place -> {
            String said = known.get(place);
            return said != null
                    ? said
                    : rules.service()
                            .form()
                            .question(place)
                            .map(question -> shown(rules, request, question, w))
                            .orElseGet(() -> found(rules, place, values.get(), w));
        };
    }

    private String shown(ServiceRules rules, Request request, Question question, Words w) {
        Object answer = request.answers().get(question.id());
        return answer == null
                ? ""
                : String.join(
                        ", ",
                        reader.type(question)
                                .show(
                                        question,
                                        answer,
                                        reader.asking(rules.service(), w.lang()),
                                        w));
    }

    /** The form is read once for all places of a letter. */
    private Map<String, @Nullable Object> values(
            ServiceRules rules, Request request, Map<String, String> known, String lang) {
        Map<String, Typed> typed = new HashMap<>();
        for (Question question : rules.service().form().questions()) {
            Object answer = request.answers().get(question.id());
            if (answer != null) {
                typed.put(question.id(), reader.type(question).typed(question, answer));
            }
        }
        Map<String, @Nullable Object> values =
                new HashMap<>(reader.readAsOf(rules, typed, lang, request.receivedOn()).values());
        values.putAll(known);
        return values;
    }

    private static String found(
            ServiceRules rules, String place, Map<String, @Nullable Object> values, Words w) {
        return switch (rules.letter(place, values)) {
            case Outcome.Ok<Object>(Object value) -> words(value, w);
            case Outcome.Refused<Object> none -> "";
        };
    }

    private static String words(Object value, Words w) {
        return switch (value) {
            case LocalDate day -> w.date(day);
            case Boolean truth -> w.say(truth ? "forms.answer.yes" : "forms.answer.no");
            case BigDecimal number -> w.say("forms.letter.number", number);
            case List<?> list ->
                    list.stream()
                            .map(item -> item == null ? "" : words(item, w))
                            .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
