package org.parvis.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * What the places of a letter say, {@code {{meal}}} or {@code {{if guests > 8 then …}}}: an answer
 * in the words in which its type shows it, masked as it is there; otherwise what the rule finds.
 */
@Component
public class LetterPlaces {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final MessageCatalogue messages;

    LetterPlaces(Catalogue catalogue, FormReader reader, MessageCatalogue messages) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * The words of one place; none when it has no value.
     *
     * @param known what every letter knows, in words; it wins over a question of the same name
     */
    public String say(
            String service,
            int version,
            Map<String, Object> answers,
            String place,
            Map<String, String> known,
            String lang) {
        if (known.containsKey(place)) {
            return known.getOrDefault(place, "");
        }
        ServiceRules rules = catalogue.rules(service, version).orElseThrow();
        Words w = messages.forLanguage(lang);
        return rules.service()
                .form()
                .question(place)
                .map(question -> shown(rules, question, answers.get(place), w))
                .orElseGet(() -> value(rules, answers, place, known, w));
    }

    private String shown(ServiceRules rules, Question question, @Nullable Object answer, Words w) {
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

    private String value(
            ServiceRules rules,
            Map<String, Object> answers,
            String place,
            Map<String, String> known,
            Words w) {
        Map<String, Typed> typed = new HashMap<>();
        for (Question question : rules.service().form().questions()) {
            Object answer = answers.get(question.id());
            if (answer != null) {
                typed.put(question.id(), reader.type(question).typed(question, answer));
            }
        }
        Map<String, @Nullable Object> values =
                new HashMap<>(reader.read(rules, typed, w.lang(), true).values());
        values.putAll(known);
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
