package org.parvis.cases.dossier;

import org.parvis.forms.Forms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a file holds, in the words of the form on which it was asked. */
@Configuration(proxyBeanMethods = false)
class DossierConfiguration {
    @Bean
    RequestWords requestWords(Forms forms) {
        return (request, version, w) -> {
            KnownNotes notes = new KnownNotes(forms, request, version, w);
            return forms.show(request.service(), version, request.answers(), w.lang()).stream()
                    .flatMap(part -> part.lines().stream())
                    .map(
                            line ->
                                    new RequestWords.Answer(
                                            line.label(), line.value(), notes.of(line.question())))
                    .toList();
        };
    }
}
