package org.parvis.cases.notices;

import java.util.Map;
import java.util.TreeMap;
import org.parvis.cases.acts.CourseAct;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/** The words of a letter that says that a file went to another body, in each language. */
@Component
class HandedOverWords {
    private final MessageCatalogue messages;

    HandedOverWords(MessageCatalogue messages) {
        this.messages = messages;
    }

    /** No service has words of its own for this: it happens to bodies. */
    ProcessDefinition.Letter of(CourseAct.HandedOver over) {
        return new ProcessDefinition.Letter(
                said("subject", over), said("summary", over), said("body", over));
    }

    private LocalizedText said(String part, CourseAct.HandedOver over) {
        Map<String, String> texts = new TreeMap<>();
        for (String lang : messages.languages()) {
            texts.put(
                    lang,
                    messages.forLanguage(lang)
                            .say(
                                    "cases.letter.handed-over." + part,
                                    new LocalizedText(over.from()).in(lang),
                                    new LocalizedText(over.to()).in(lang),
                                    over.instrument()));
        }
        return new LocalizedText(texts);
    }
}
