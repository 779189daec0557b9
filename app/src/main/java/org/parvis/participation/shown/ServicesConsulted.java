package org.parvis.participation.shown;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.voices.Voices;
import org.parvis.strategy.ConsultedElsewhere;
import org.springframework.stereotype.Component;

/** Consultations about a service that are over: the strategy counts that people were involved. */
@Component
class ServicesConsulted implements ConsultedElsewhere {
    private static final UUID NAMESPACE = UUID.fromString("7d0f2c31-54b8-5a8e-9c6f-1e0f5d2ab943");

    /** More are not told apart in the log. */
    private static final int MOST = 100_000;

    private final HeldConsultations consultations;
    private final Askings askings;
    private final Voices voices;
    private final MessageCatalogue messages;

    ServicesConsulted(
            HeldConsultations consultations,
            Askings askings,
            Voices voices,
            MessageCatalogue messages) {
        this.consultations = consultations;
        this.askings = askings;
        this.voices = voices;
        this.messages = messages;
    }

    @Override
    public List<Consulted> consulted(Predicate<UUID> wanted) {
        return consultations.all().stream()
                .filter(of -> wanted.test(id(askings.of(of))))
                .flatMap(this::consulted)
                .toList();
    }

    private Stream<Consulted> consulted(Consultation of) {
        String service = of.service();
        if (service == null || !of.over(consultations.today())) {
            return Stream.empty();
        }
        Asking to = askings.of(of);
        int people = Math.min(MOST, voices.open(to).contributions());
        return of.closes().stream()
                .filter(last -> people > 0)
                .map(last -> new Consulted(id(to), to.home(), service, last, people, learned(of)));
    }

    private static UUID id(Asking to) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, to.home().id() + "/" + to.consultation());
    }

    private LocalizedText learned(Consultation of) {
        return LocalizedText.of(learned(of, "fr"), learned(of, "en"));
    }

    private String learned(Consultation of, String lang) {
        return messages.forLanguage(lang).say("participation.consulted", of.name().in(lang));
    }
}
