package org.parvis.content.writing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.content.PageKey;
import org.parvis.content.PageStep;
import org.parvis.content.PageVersion;
import org.parvis.kernel.Home;

/**
 * The life of a page, from which all else about it is read.
 *
 * @param versions newest first; what the folder says is one, kept or not
 * @param steps newest first
 */
record PageLife(PageKey key, Home home, List<PageVersion> versions, List<PageStep> steps) {
    /** Where a page stands. */
    enum State {
        DRAFT,
        REVIEW,
        SCHEDULED,
        PUBLISHED,
        ARCHIVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State state() {
        PageVersion newest = newest().orElse(null);
        if (newest == null || newest.number() == shown()) {
            return archived() ? State.ARCHIVED : State.PUBLISHED;
        }
        PageStep last = last().orElse(null);
        if (last == null || last.number() != newest.number()) {
            return State.DRAFT;
        }
        return switch (last.kind()) {
            case SUBMITTED -> State.REVIEW;
            case SCHEDULED -> State.SCHEDULED;
            case SENT_BACK, WITHDRAWN -> State.DRAFT;
            case PUBLISHED -> State.PUBLISHED;
            case ARCHIVED -> State.ARCHIVED;
        };
    }

    Optional<PageVersion> newest() {
        return versions.stream().findFirst();
    }

    Optional<PageStep> last() {
        return steps.stream().findFirst();
    }

    int number() {
        return newest().map(PageVersion::number).orElse(0);
    }

    Optional<PageVersion> version(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    private Optional<PageStep> publicStep() {
        return steps.stream()
                .filter(
                        step ->
                                step.kind() == PageStep.Kind.PUBLISHED
                                        || step.kind() == PageStep.Kind.ARCHIVED)
                .findFirst();
    }

    /** Which version is public, or was when it was archived; 0 when none ever was. */
    int shown() {
        return publicStep()
                .map(PageStep::number)
                .orElseGet(
                        () ->
                                versions.stream()
                                        .filter(PageVersion::fromFolder)
                                        .findFirst()
                                        .map(PageVersion::number)
                                        .orElse(0));
    }

    boolean archived() {
        return publicStep().filter(s -> s.kind() == PageStep.Kind.ARCHIVED).isPresent();
    }

    /** When a language last changed; nothing when the page never had it. */
    private @Nullable Instant touched(String lang) {
        for (int i = 0; i < versions.size(); i++) {
            PageVersion one = versions.get(i);
            String before = i + 1 < versions.size() ? versions.get(i + 1).in(lang) : null;
            boolean confirmed = !lang.equals("fr") && one.stillRight();
            if (one.in(lang) != null && (confirmed || !Objects.equals(one.in(lang), before))) {
                return one.savedAt();
            }
        }
        return null;
    }

    Optional<Instant> changed(String lang) {
        return Optional.ofNullable(touched(lang));
    }

    /** Whether the page has no English. */
    boolean withoutEnglish() {
        return newest().filter(one -> one.en() == null).isPresent();
    }

    /** Whether the French was touched after the English. */
    boolean englishBehind() {
        Instant french = touched("fr");
        Instant english = touched("en");
        return french != null && english != null && english.isBefore(french);
    }
}
