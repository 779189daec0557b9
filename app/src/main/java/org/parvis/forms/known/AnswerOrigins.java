package org.parvis.forms.known;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.KnownAnswer;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Origin;
import org.parvis.forms.reading.Reading;
import org.springframework.stereotype.Component;

/** Where the answers of a draft came from, in one sentence each, when they are read again. */
@Component
public class AnswerOrigins {
    private final KnownTelling telling;
    private final Catalogue catalogue;
    private final ZoneId zone;

    AnswerOrigins(KnownTelling telling, Catalogue catalogue, ZoneId legalZone) {
        this.telling = telling;
        this.catalogue = catalogue;
        this.zone = legalZone;
    }

    /** The sentence of a question; none when the person gave the answer here. */
    public Function<Question, @Nullable String> of(
            Draft draft, ServiceRules rules, Reading reading, Words w) {
        Map<String, KnownAnswer> known = new HashMap<>();
        telling.told(draft, rules, reading, w.lang()).forEach(k -> known.put(k.question(), k));
        return question -> {
            KnownAnswer held = known.get(question.id());
            String register = held == null ? null : register(held, w);
            return register != null
                    ? register
                    : draft.beside()
                            .origin(question.id(), draft.typed())
                            .map(origin -> say(origin, w))
                            .orElse(null);
        };
    }

    private static @Nullable String register(KnownAnswer known, Words w) {
        String name = w.typeset(known.registerName().in(w.lang()));
        return switch (known.how()) {
            case CONFIRMED ->
                    w.say(
                            "forms.origin.confirmed",
                            name,
                            w.date(Objects.requireNonNull(known.on())));
            case CONTESTED -> w.say("forms.origin.contested", name);
            case DECLINED, NOT_HELD, SILENT, ASKED_AGAIN -> null;
        };
    }

    private String say(Origin origin, Words w) {
        String day = w.date(LocalDate.ofInstant(origin.on(), zone));
        String key = "forms.origin." + origin.kind().word();
        return switch (origin.kind()) {
            case DEFAULT, ACCOUNT -> w.say(key);
            case MANDATE, REGISTER -> w.say(key, origin.by());
            case PROPOSED -> w.say(key, origin.by(), day);
            case SENT, DRAFT -> w.say(key, service(origin.by(), w), day);
        };
    }

    private String service(String code, Words w) {
        return catalogue.service(code).map(service -> service.name().in(w.lang())).orElse(code);
    }
}
