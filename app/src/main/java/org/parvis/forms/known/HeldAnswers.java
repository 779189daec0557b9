package org.parvis.forms.known;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Origin;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.kernel.ApplicantFact;
import org.parvis.kernel.CanonicalJson;
import org.parvis.mandates.Applicant;
import org.parvis.mandates.Applicants;
import org.parvis.mandates.Held;
import org.springframework.stereotype.Component;

/** What is held of whoever fills in a form, as answers that they confirm or correct. */
@Component
public class HeldAnswers {
    private static final Applicant NOBODY = (fact, lang) -> Optional.empty();

    private final Applicants applicants;
    private final FormReader reader;
    private final InstantSource clock;

    HeldAnswers(Applicants applicants, FormReader reader, InstantSource clock) {
        this.applicants = applicants;
        this.reader = reader;
        this.clock = clock;
    }

    /** What is held of whoever fills in a form, while one page is worked on. */
    public Applicant of(Offered offered) {
        UUID account = offered.account();
        return account == null ? NOBODY : applicants.of(account, offered.whom());
    }

    /** What answers that question, as one would have typed it; nothing that it would not take. */
    public Optional<Beside.Proposal> to(
            Question question, ServiceDefinition service, Applicant applicant, String lang) {
        ApplicantFact fact = question.ofApplicant();
        return fact == null
                ? Optional.empty()
                : applicant
                        .held(fact, lang)
                        .flatMap(held -> proposal(question, service, held, lang));
    }

    private Optional<Beside.Proposal> proposal(
            Question question, ServiceDefinition service, Held held, String lang) {
        QuestionType type = reader.type(question);
        for (Object value : held.values()) {
            Parsed parsed =
                    type.imported(
                            question, CanonicalJson.text(value), reader.asking(service, lang));
            if (parsed instanceof Parsed.Value(Object answer)) {
                return Optional.of(
                        new Beside.Proposal(
                                type.typed(question, answer),
                                kind(held.from()),
                                held.by(),
                                clock.instant()));
            }
        }
        return Optional.empty();
    }

    private static Origin.Kind kind(Held.From from) {
        return switch (from) {
            case ACCOUNT -> Origin.Kind.ACCOUNT;
            case MANDATE -> Origin.Kind.MANDATE;
            case REGISTER -> Origin.Kind.REGISTER;
        };
    }
}
