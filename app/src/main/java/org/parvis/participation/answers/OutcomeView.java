package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Arch;
import org.parvis.ds.Status;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.participation.Consultation;
import org.parvis.participation.voices.DoorCounts;
import org.parvis.participation.voices.OpenedReceipt.Voice;
import org.parvis.participation.voices.Voices;

/**
 * What became of a consultation.
 *
 * @param body which one answers
 * @param voices what everybody may read of it
 * @param mine the contribution that is open in this browser; none when none is
 */
record OutcomeView(
        Words w,
        Consultation consultation,
        String body,
        LocalDate today,
        Given given,
        Voices.Open voices,
        Mine mine) {

    /**
     * Somebody's own contribution.
     *
     * @param elsewhere the consultation that it is of, when it is not of this one
     * @param typed what was typed as a number, when it opened nothing
     * @param error why it did not
     */
    record Mine(
            @Nullable Voice voice,
            @Nullable Consultation elsewhere,
            String typed,
            @Nullable String error) {}

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    String in(Consultation other) {
        return w.typeset(other.name().in(w.lang()));
    }

    /** Whether nobody can take part any more, so that it can be answered. */
    boolean over() {
        return consultation.answers(today);
    }

    @Nullable String closes() {
        return consultation.closes().map(w::date).orElse(null);
    }

    String lead() {
        return w.say(
                "participation.outcome.lead",
                voices.contributions(),
                consultation.themes().size(),
                given.answers().size());
    }

    /** By which doors they came; none while there are none. */
    @Nullable String doors() {
        return voices.contributions() == 0 ? null : new DoorCounts(voices.doors()).all(w);
    }

    Promise promise() {
        return Promise.of(
                consultation.answerBy(), given.first(), consultation.themes().size(), today);
    }

    String promised() {
        return new StandingWords(w).promise(promise());
    }

    @Nullable Status kept() {
        return new StandingWords(w).kept(promise());
    }

    /** Whose turn it is, and by when. */
    String turn() {
        if (given.answers().size() < consultation.themes().size()) {
            return promised();
        }
        long late =
                given.commitments().stream()
                        .filter(one -> Standing.of(one, today) instanceof Standing.Late)
                        .count();
        Optional<LocalDate> next =
                given.commitments().stream()
                        .filter(Commitment::stands)
                        .map(Commitment::promisedOn)
                        .filter(day -> !day.isBefore(today))
                        .min(LocalDate::compareTo);
        if (late > 0) {
            return w.say("participation.outcome.turnLate", late);
        }
        return next.map(day -> w.say("participation.outcome.turnNext", w.date(day)))
                .orElseGet(() -> w.say("participation.outcome.turnNone"));
    }

    Arch arch() {
        List<Stone> stones = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            consultation.themes().stream()
                    .filter(theme -> is(theme, verdict))
                    .forEach(theme -> stones.add(stone(verdict)));
        }
        while (stones.size() < consultation.themes().size()) {
            stones.add(Stone.LEFT);
        }
        return Arch.clock(stones);
    }

    private static Stone stone(Verdict verdict) {
        return switch (verdict) {
            case RETAINED -> Stone.COUNTED;
            case PARTLY -> Stone.UNDERWAY;
            case NOT -> Stone.UNKNOWN;
        };
    }

    private boolean is(Consultation.Theme theme, Verdict verdict) {
        return given.answer(theme.code()).filter(one -> one.verdict() == verdict).isPresent();
    }

    private int how(Verdict verdict) {
        return (int) consultation.themes().stream().filter(one -> is(one, verdict)).count();
    }

    int taken() {
        return how(Verdict.RETAINED) + how(Verdict.PARTLY);
    }

    String archSaid() {
        return w.say("participation.outcome.arch", consultation.themes().size(), taken());
    }

    /** One answer of the key beside the arch. */
    record Key(String css, String text) {}

    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        Arrays.stream(Verdict.values())
                .filter(one -> how(one) > 0)
                .forEach(
                        one ->
                                keys.add(
                                        new Key(
                                                stone(one).css(),
                                                w.say(
                                                        "participation.outcome.key." + one.word(),
                                                        how(one)))));
        int waiting = consultation.themes().size() - taken() - how(Verdict.NOT);
        if (waiting > 0) {
            keys.add(new Key(Stone.LEFT.css(), w.say("participation.outcome.key.waits", waiting)));
        }
        return keys;
    }

    List<ThemeFate> fates() {
        return consultation.themes().stream()
                .map(
                        theme ->
                                new ThemeFate(
                                        w,
                                        theme,
                                        given,
                                        today,
                                        votes(theme.code()),
                                        texts(theme.code())))
                .toList();
    }

    private int votes(String theme) {
        return voices.votes().entrySet().stream()
                .filter(one -> themeOf(one.getKey()).filter(theme::equals).isPresent())
                .mapToInt(one -> one.getValue().all())
                .sum();
    }

    private int texts(String theme) {
        return (int) given.texts().values().stream().filter(theme::equals).count();
    }

    private Optional<String> themeOf(String key) {
        Optional<UUID> id = Ids.read(key);
        return id.isPresent() ? id.map(given.texts()::get) : consultation.themeOf(key);
    }

    /** The themes of the contribution that is open here, in their order. */
    List<ThemeFate> yours() {
        Voice voice = mine.voice();
        if (voice == null || mine.elsewhere() != null) {
            return List.of();
        }
        Set<String> themes = new LinkedHashSet<>();
        voice.keys().forEach(key -> themeOf(key).ifPresent(themes::add));
        return fates().stream().filter(one -> themes.contains(one.code())).toList();
    }

    CommitmentsDrawn drawn() {
        return CommitmentsDrawn.of(given, today, w);
    }
}
