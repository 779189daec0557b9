package org.parvis.forms.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.ShownAnswers;
import org.parvis.forms.spi.Asking;
import org.springframework.stereotype.Component;

/** Says answers in words, always under the version by which they were given. */
@Component
public class AnswerWords {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final MessageCatalogue messages;

    AnswerWords(Catalogue catalogue, FormReader reader, MessageCatalogue messages) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.messages = messages;
    }

    public List<ShownAnswers> show(
            String service, int version, Map<String, Object> answers, String lang) {
        ServiceDefinition definition = definition(service, version);
        Asking asking = reader.asking(definition, lang);
        Words w = messages.forLanguage(lang);
        Map<String, List<ShownAnswers.Line>> parts = new LinkedHashMap<>();
        for (FormPage page : definition.form().pages()) {
            for (Question question : page.questions()) {
                Object answer = answers.get(question.id());
                if (answer != null) {
                    parts.computeIfAbsent(page.part(), part -> new ArrayList<>())
                            .add(line(page, question, answer, asking, w));
                }
            }
        }
        return parts.entrySet().stream()
                .map(
                        part ->
                                new ShownAnswers(
                                        definition.form().partName(part.getKey(), lang),
                                        List.copyOf(part.getValue())))
                .toList();
    }

    private ShownAnswers.Line line(
            FormPage page, Question question, Object answer, Asking asking, Words w) {
        return new ShownAnswers.Line(
                question.id(),
                page.id(),
                question.shortName().in(w.lang()),
                reader.type(question).show(question, answer, asking, w),
                question.guarded());
    }

    private ServiceDefinition definition(String service, int version) {
        return catalogue.rules(service, version).orElseThrow().service();
    }
}
