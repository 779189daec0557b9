package org.parvis.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A strategy as declared: what it aims at, how each target is counted, and what is not known.
 *
 * @param front whether the home page and the barometer show this one first
 * @param chapters what else is known of it, each with its source
 * @param branch what this strategy calls its main branches: « Orientation », « Axe »
 */
public record Strategy(
        String code,
        boolean front,
        LocalizedText name,
        LocalDate from,
        LocalDate to,
        LocalizedText source,
        LocalizedText branch,
        List<Orientation> orientations,
        List<Ambition> ambitions,
        List<Aim> targets,
        List<Aim> figures,
        List<Chapter> chapters) {

    public record Orientation(String code, LocalizedText name, LocalizedText brief) {}

    /**
     * What an orientation wants to be true. Its title may not have been found: then it is announced
     * as to be confirmed.
     */
    public record Ambition(
            String code,
            String orientation,
            @Nullable LocalizedText name,
            @Nullable LocalizedText asks,
            LocalizedText source) {}

    /**
     * Something known of the strategy that is neither ambition nor target: its key measures, whom
     * it calls a citizen, what it asks of bodies.
     *
     * @param text none when the points say it all
     * @param ways where more of it is found on this site
     */
    public record Chapter(
            String code,
            LocalizedText name,
            @Nullable LocalizedText text,
            List<LocalizedText> points,
            List<Way> ways,
            LocalizedText source) {}

    /** A page of this site, under its name in each language. */
    public record Way(LocalizedText name, LocalizedText to) {}

    /** What others publish of the same, to compare with; never a target of this strategy. */
    public record Elsewhere(LocalizedText words, LocalizedText source) {}

    /**
     * A target of the strategy, or a figure published beside it. Without wording it was announced
     * but could not be found: it stays to be confirmed.
     *
     * @param effect what it is there for; none when that is not known
     * @param by the day by which it is to be reached; none when none was given
     */
    public record Aim(
            String code,
            int number,
            @Nullable String orientation,
            @Nullable String ambition,
            @Nullable LocalizedText slug,
            @Nullable LocalizedText wording,
            @Nullable LocalizedText effect,
            @Nullable LocalDate by,
            @Nullable LocalizedText source,
            @Nullable Elsewhere elsewhere,
            int threshold,
            @Nullable Indicator indicator,
            List<String> beside) {

        public boolean known() {
            return wording != null;
        }

        public Optional<Formula> formula() {
            return Optional.ofNullable(indicator).map(Indicator::latest).filter(Formula::computed);
        }

        public String words(String lang) {
            return wording == null ? "" : wording.in(lang);
        }
    }

    /** Targets that belong to an orientation; those without one come last, apart. */
    public List<Aim> targetsOf(Orientation orientation) {
        return targets.stream().filter(t -> orientation.code().equals(t.orientation())).toList();
    }

    public List<Aim> unknown() {
        return targets.stream().filter(target -> !target.known()).toList();
    }

    /** Everything that has a figure or may have one: targets first, then what stands beside. */
    public List<Aim> aims() {
        return Stream.concat(targets.stream(), figures.stream()).toList();
    }

    /** What must be read beside a target, in the order in which it names them. */
    public List<Aim> beside(Aim target) {
        return target.beside().stream()
                .flatMap(code -> figures.stream().filter(figure -> figure.code().equals(code)))
                .toList();
    }

    public Optional<Aim> bySlug(String lang, String slug) {
        return aims().stream()
                .filter(aim -> aim.slug() != null && aim.slug().in(lang).equals(slug))
                .findFirst();
    }
}
