package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.RecordRef;
import org.parvis.organizations.Organization;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.strategy.PromisedElsewhere;
import org.springframework.stereotype.Component;

/** Commitments to people as lines of the roadmap, each with the way back to what was answered. */
@Component
class RoadmapPromises implements PromisedElsewhere {
    private final HeldConsultations consultations;
    private final ThemeAnswers answers;
    private final Askings askings;

    RoadmapPromises(HeldConsultations consultations, ThemeAnswers answers, Askings askings) {
        this.consultations = consultations;
        this.answers = answers;
        this.askings = askings;
    }

    @Override
    public List<Promised> promised() {
        LocalDate today = consultations.today();
        Map<String, Consultation> known =
                consultations.all().stream()
                        .filter(one -> one.answers(today))
                        .collect(Collectors.toMap(Consultation::code, Function.identity()));
        return known.isEmpty()
                ? List.of()
                : answers.commitments(known.values().stream().map(askings::of).toList()).stream()
                        .map(one -> line(one, of(one, known), today))
                        .toList();
    }

    /** Commitments were read of those alone. */
    private static Consultation of(Commitment one, Map<String, Consultation> known) {
        return Objects.requireNonNull(known.get(one.consultation()), one.consultation());
    }

    private static Promised line(Commitment one, Consultation of, LocalDate today) {
        Standing standing = Standing.of(one, today);
        return new Promised(
                new RecordRef("commitment", Organization.homeOf(of.body()), one.id()),
                of.body(),
                one.what(),
                one.promisedOn(),
                moved(standing),
                state(standing),
                LocalizedText.of(page(one, "fr"), page(one, "en")));
    }

    private static String page(Commitment one, String lang) {
        return ParticipationPaths.outcome(one.consultation(), lang)
                + "#e-"
                + one.theme()
                + "-"
                + one.number();
    }

    private static @Nullable LocalDate moved(Standing standing) {
        return switch (standing) {
            case Standing.Due due -> due.moved();
            case Standing.Late late -> late.moved();
            case Standing.Kept kept -> null;
            case Standing.GivenUp up -> null;
        };
    }

    private static State state(Standing standing) {
        return switch (standing) {
            case Standing.Due due -> State.TO_COME;
            case Standing.Late late -> State.LATE;
            case Standing.Kept kept -> State.KEPT;
            case Standing.GivenUp up -> State.GIVEN_UP;
        };
    }
}
