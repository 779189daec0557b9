package org.parvis.forms.finished;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.drafts.DraftFiles;
import org.parvis.forms.editors.Share;
import org.parvis.forms.reading.Bodies;
import org.parvis.forms.reading.Explained;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Evidence;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * Makes of a form without faults what a case file keeps: its body, its title, how to reach the
 * person, and its answers with the evidence of who declared what.
 */
@Component
class Completion {
    private final FormReader reader;
    private final Bodies bodies;
    private final MessageCatalogue messages;
    private final InstantSource clock;

    Completion(FormReader reader, Bodies bodies, MessageCatalogue messages, InstantSource clock) {
        this.reader = reader;
        this.bodies = bodies;
        this.messages = messages;
        this.clock = clock;
    }

    Outcome<CompletedForm> of(Finished finished) {
        ServiceDefinition service = finished.rules().service();
        Reading reading = finished.reading();
        String organisation = organisation(service, reading.answers());
        Optional<Home> home = bodies.home(organisation, service.code());
        if (home.isEmpty()) {
            return Outcome.refused("forms.refused.no-body", organisation);
        }
        return Outcome.ok(
                new CompletedForm(
                        service.code(),
                        service.version(),
                        organisation,
                        home.get(),
                        finished.lang(),
                        finished.rules().title(reading.values(), finished.lang()),
                        contact(service, reading.answers(), finished.lang()),
                        kept(service, finished),
                        DraftFiles.attached(
                                service.form().questions().stream()
                                        .filter(reader::holdsFiles)
                                        .toList(),
                                reading.answers(),
                                finished.files()),
                        Explained.of(finished.rules(), reading),
                        finished.account(),
                        finished.whom(),
                        finished.known(),
                        finished.origins()));
    }

    private String organisation(ServiceDefinition service, Map<String, Object> answers) {
        return reader.bodyQuestion(service)
                .map(question -> answers.get(question.id()))
                .map(Object::toString)
                .orElse(service.offeredBy().getFirst());
    }

    /** The answers as a file keeps them: what is declared takes its evidence. */
    private Map<String, Object> kept(ServiceDefinition service, Finished finished) {
        Map<String, Object> answers = finished.reading().answers();
        String by = text(service, service.form().contact().name(), answers, finished.lang());
        Evidence evidence =
                new Evidence(
                        service.code(),
                        service.version(),
                        finished.lang(),
                        clock.instant(),
                        by,
                        finished.account() != null);
        Map<String, Object> kept = new HashMap<>(answers);
        for (FormPage page : service.form().pages()) {
            Share share = finished.attested().get(page.part());
            Evidence of = share == null ? evidence : attestedBy(service, share);
            for (Question question : page.questions()) {
                kept.computeIfPresent(
                        question.id(),
                        (id, answer) -> reader.type(question).kept(question, answer, of));
            }
        }
        return Map.copyOf(kept);
    }

    /** What a third party declared was theirs when they did, not when the form is sent. */
    private static Evidence attestedBy(ServiceDefinition service, Share share) {
        Share.Told told = share.told();
        return new Evidence(
                service.code(),
                told.version(),
                told.lang(),
                share.endedAt() == null ? share.madeAt() : share.endedAt(),
                told.by(),
                false,
                told.digest());
    }

    private CompletedForm.Contact contact(
            ServiceDefinition service, Map<String, Object> answers, String lang) {
        FormDefinition.Contact contact = service.form().contact();
        return new CompletedForm.Contact(
                text(service, contact.name(), answers, lang),
                text(service, contact.email(), answers, lang),
                text(service, contact.phone(), answers, lang),
                text(service, contact.postal(), answers, lang));
    }

    /** An answer as one text: itself, or its lines when it has parts. */
    private @Nullable String text(
            ServiceDefinition service,
            @Nullable String id,
            Map<String, Object> answers,
            String lang) {
        Object answer = id == null ? null : answers.get(id);
        if (answer == null || answer instanceof String) {
            return (String) answer;
        }
        return service.form()
                .question(String.valueOf(id))
                .map(
                        question ->
                                String.join(
                                        "\n",
                                        reader.type(question)
                                                .show(
                                                        question,
                                                        answer,
                                                        reader.asking(service, lang),
                                                        messages.forLanguage(lang))))
                .orElse(null);
    }
}
