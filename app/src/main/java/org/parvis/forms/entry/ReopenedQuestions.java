package org.parvis.forms.entry;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.ReopenedAnswers;
import org.parvis.forms.ReplacedFile;
import org.parvis.forms.drawing.FieldView;
import org.parvis.forms.drawing.Fields;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Opens a part again as the question that it was, among the other answers as they stand. */
@Component
class ReopenedQuestions implements ReopenedAnswers {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final Fields fields;
    private final ReopenedParts parts;
    private final ReopenedReading readings;
    private final TemplateEngine templates;

    ReopenedQuestions(
            Catalogue catalogue,
            FormReader reader,
            Fields fields,
            ReopenedParts parts,
            ReopenedReading readings,
            TemplateEngine templates) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.fields = fields;
        this.parts = parts;
        this.readings = readings;
        this.templates = templates;
    }

    @Override
    public Map<String, Map<String, String>> open(
            String service, int version, Map<String, Object> answers) {
        return parts.of(rules(service, version), answers);
    }

    @Override
    public List<String> say(String service, int version, String place, Object value, Words w) {
        return parts.say(rules(service, version), AnswerAt.of(place), value, w);
    }

    @Override
    public ReplacedFile file(String service, int version, String place, Words w) {
        return parts.file(rules(service, version), AnswerAt.of(place), w);
    }

    @Override
    public Content draw(
            String service,
            int version,
            Map<String, Object> answers,
            String place,
            Map<String, List<String>> posted,
            Map<String, String> faults,
            Words w) {
        ServiceRules rules = rules(service, version);
        AnswerAt at = AnswerAt.of(place);
        Map<String, Typed> typed = readings.typed(rules, answers, List.of(at), posted);
        Reading reading = reader.read(rules, typed, w.lang(), true);
        List<Question> asked = parts.asked(rules, reading, at);
        List<FieldView> views =
                fields
                        .views(
                                reading,
                                asked,
                                typed,
                                Map.of(),
                                reader.asking(rules.service(), w.lang()),
                                w,
                                false)
                        .stream()
                        .map(view -> view.wrong(faults.get(view.id())))
                        .toList();
        return output ->
                templates.render(
                        "forms/drawing/entry.jte", Map.of("fields", views, "w", w), output);
    }

    @Override
    public Again read(
            String service,
            int version,
            Map<String, Object> answers,
            Collection<String> places,
            Map<String, List<String>> posted,
            Words w) {
        ServiceRules rules = rules(service, version);
        List<AnswerAt> ats = places.stream().map(AnswerAt::of).toList();
        Reading reading = reader.read(rules, readings.typed(rules, answers, ats, posted), w.lang());
        Map<String, Object> again = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (AnswerAt at : ats) {
            Object value = readings.value(rules, answers, reading, at);
            if (value != null) {
                again.put(at.address(), value);
            }
            faults.putAll(readings.faults(rules, reading, at, w));
        }
        return new Again(again, faults);
    }

    @Override
    public List<Computed> computed(
            String service,
            int version,
            Map<String, Object> answers,
            Map<String, Object> changed,
            Collection<String> places) {
        List<AnswerAt> ats = places.stream().map(AnswerAt::of).toList();
        ServiceRules rules = rules(service, version);
        Map<String, Object> values = readings.computed(rules, answers, changed, ats);
        Map<String, Map<String, String>> names =
                values.isEmpty() ? Map.of() : parts.of(rules, changed);
        List<Computed> computed = new ArrayList<>();
        values.forEach(
                (place, value) ->
                        computed.add(
                                new Computed(
                                        place,
                                        parts.name(rules, names, AnswerAt.of(place)),
                                        value)));
        return computed;
    }

    private ServiceRules rules(String service, int version) {
        return catalogue.rules(service, version).orElseThrow();
    }
}
