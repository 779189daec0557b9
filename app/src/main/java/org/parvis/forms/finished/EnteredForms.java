package org.parvis.forms.finished;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * What an agent enters for somebody who came by another door: the same definition and the same
 * checks; what the person did not say may be missing.
 */
@Component
class EnteredForms {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final MessageCatalogue messages;
    private final Completion completion;

    EnteredForms(
            Catalogue catalogue,
            FormReader reader,
            MessageCatalogue messages,
            Completion completion) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.messages = messages;
        this.completion = completion;
    }

    Outcome<CompletedForm> enter(
            String service, Map<String, List<String>> posted, String organisation, String lang) {
        ServiceRules rules = catalogue.rules(service).orElseThrow();
        Map<String, Typed> typed = typed(rules, posted);
        reader.bodyQuestion(rules.service())
                .ifPresent(question -> typed.put(question.id(), Typed.of(organisation)));
        Reading reading = reader.read(rules, typed, lang, true);
        return reading.faults().isEmpty()
                ? completion.of(
                        Finished.entered(rules, reading, rules.spoken(lang, reading.values())))
                : Outcome.refused("forms.refused.incomplete", reading.faults().size());
    }

    Map<String, String> faults(String service, Map<String, List<String>> posted, String lang) {
        ServiceRules rules = catalogue.rules(service).orElseThrow();
        Words w = messages.forLanguage(lang);
        Map<String, String> faults = new LinkedHashMap<>();
        reader.read(rules, typed(rules, posted), lang, true)
                .faults()
                .forEach((question, fault) -> faults.put(question, fault.say(w)));
        return faults;
    }

    private Map<String, Typed> typed(ServiceRules rules, Map<String, List<String>> posted) {
        return Posted.all(rules.service().form().questions(), reader, posted);
    }
}
