package org.parvis.cases.letters;

import org.parvis.forms.LetterPlaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the places of letters say, from the forms that were answered. */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {
    @Bean
    LetterAnswers letterAnswers(LetterPlaces places) {
        return (request, known, lang) ->
                places.of(
                        new LetterPlaces.Request(
                                request.service(),
                                request.version(),
                                request.answers(),
                                request.receivedOn()),
                        known,
                        lang);
    }
}
