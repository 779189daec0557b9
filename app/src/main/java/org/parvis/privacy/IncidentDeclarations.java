package org.parvis.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.stereotype.Component;

/** Declares an incident to the Commission: by mail where it takes mail, and always on paper. */
@Component
class IncidentDeclarations {
    private final Commission commission;
    private final IncidentText text;
    private final Post post;
    private final Letters letters;
    private final MessageCatalogue messages;

    IncidentDeclarations(
            Commission commission,
            IncidentText text,
            Post post,
            Letters letters,
            MessageCatalogue messages) {
        this.commission = commission;
        this.text = text;
        this.post = post;
        this.letters = letters;
        this.messages = messages;
    }

    Optional<Commission.Known> commission() {
        return commission.known();
    }

    /** Whether it left; each version of an incident is declared once. */
    boolean send(Actor.Agent agent, Incident.Recorded incident) {
        Commission.Known to = commission.known().orElse(null);
        String email = to == null ? null : to.email();
        if (email == null) {
            return false;
        }
        Words w = messages.forLanguage("fr");
        String facts =
                text.toCommission(incident.incident(), w).stream()
                        .map(fact -> fact.label() + "\n" + fact.value())
                        .collect(Collectors.joining("\n\n"));
        post.send(
                Message.email(
                        "incident-declared",
                        null,
                        email,
                        "fr",
                        w.say("privacy.declare.subject"),
                        text.opening(agent.home(), w) + "\n\n" + facts,
                        "incident-declared:" + incident.id() + ":" + incident.version()));
        return true;
    }

    /** The same on paper, to sign and post. */
    Optional<byte[]> pdf(Actor.Agent agent, Incident.Recorded incident, LocalDate on, Words w) {
        return commission
                .known()
                .map(
                        to ->
                                letters.pdf(
                                                text.letter(
                                                        agent.home(),
                                                        incident.incident(),
                                                        to,
                                                        on,
                                                        w))
                                        .bytes());
    }
}
