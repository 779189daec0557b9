package org.parvis.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/** A strategy as declared: what it aims at, how each target is counted, and what is not known. */
record Strategy(
        String code,
        LocalizedText name,
        LocalDate from,
        LocalDate to,
        LocalizedText source,
        List<Orientation> orientations,
        List<Aim> targets,
        List<Aim> figures) {

    record Orientation(String code, LocalizedText name, LocalizedText brief) {}

    /** How a figure is counted; a new version stands beside the old one, which never changes. */
    record Formula(
            int version,
            LocalDate since,
            Measure measure,
            int limit,
            LocalizedText numerator,
            LocalizedText denominator) {}

    /** The computations that this program knows. */
    enum Measure {
        NONE,
        DIGITAL_USAGE,
        ANSWERED_IN_TERM,
        ONCE_ONLY;

        /** As messages name it. */
        String word() {
            return switch (this) {
                case NONE -> "none";
                case DIGITAL_USAGE -> "usage";
                case ANSWERED_IN_TERM -> "answered";
                case ONCE_ONLY -> "once";
            };
        }
    }

    /**
     * A target of the strategy, or a figure published beside it. Without wording it was announced
     * but could not be found: it stays to be confirmed.
     */
    record Aim(
            String code,
            int number,
            @Nullable String orientation,
            @Nullable LocalizedText slug,
            @Nullable LocalizedText wording,
            @Nullable LocalizedText source,
            int threshold,
            List<Formula> versions) {

        boolean known() {
            return wording != null;
        }

        Optional<Formula> formula() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
        }

        Measure measure() {
            return formula().map(Formula::measure).orElse(Measure.NONE);
        }

        String words(String lang) {
            return wording == null ? "" : wording.in(lang);
        }
    }

    /** Targets that belong to an orientation; those without one come last, apart. */
    List<Aim> targetsOf(Orientation orientation) {
        return targets.stream().filter(t -> orientation.code().equals(t.orientation())).toList();
    }

    List<Aim> unknown() {
        return targets.stream().filter(target -> !target.known()).toList();
    }

    Optional<Aim> bySlug(String lang, String slug) {
        return java.util.stream.Stream.concat(targets.stream(), figures.stream())
                .filter(aim -> aim.slug() != null && aim.slug().in(lang).equals(slug))
                .findFirst();
    }
}
