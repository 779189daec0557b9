package org.parvis.participation.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What a body did with the words and petitions that people sent it, in figures that everybody
 * reads.
 *
 * <p>They are plain, however small: each counts acts of the body under a rule that it published,
 * without words, author, day or door, so that one text kept back tells nothing of anybody; to hide
 * it would hide how the body moderates where it does so least. A day is another thing: that of one
 * appeal tells when its author asked.
 */
@Component
class ModerationLog {
    /** From so many appeals on the last day of them is of nobody. */
    private static final int TOGETHER = 5;

    private static final String LINES =
            """
            select rule, published, unread, kept, appealed, overturned, again, first_by, last_by
            """;

    private final Scenes scenes;

    ModerationLog(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * Under one rule.
     *
     * @param rule that first kept these back; none of texts that none kept back
     * @param kept how many it kept back, whatever became of them
     * @param overturned how many of these were published after an appeal
     * @param again how many appeals wait
     * @param firstBy by which day the first of those was promised, or a first reading of a
     *     petition; none when none waits
     * @param lastBy and the last of the appeals
     */
    record Line(
            @Nullable String rule,
            int published,
            int unread,
            int kept,
            int appealed,
            int overturned,
            int again,
            @Nullable LocalDate firstBy,
            @Nullable LocalDate lastBy) {

        static Line none(String rule) {
            return new Line(rule, 0, 0, 0, 0, 0, 0, null, null);
        }
    }

    /** Under all rules. */
    record Figures(List<Line> lines) {
        int published() {
            return lines.stream().mapToInt(Line::published).sum();
        }

        int unread() {
            return lines.stream().mapToInt(Line::unread).sum();
        }

        int kept() {
            return lines.stream().mapToInt(Line::kept).sum();
        }

        int again() {
            return lines.stream().mapToInt(Line::again).sum();
        }

        /** Whether a day that was promised is over. */
        boolean late(LocalDate today) {
            return lines.stream()
                    .map(Line::firstBy)
                    .filter(Objects::nonNull)
                    .anyMatch(today::isAfter);
        }

        /** By which day the last appeal is read; none where it would be that of few people. */
        Optional<LocalDate> last() {
            return again() < TOGETHER
                    ? Optional.empty()
                    : lines.stream()
                            .flatMap(one -> Optional.ofNullable(one.lastBy()).stream())
                            .max(LocalDate::compareTo);
        }

        /** Under that rule; nothing but noughts where it kept nothing back. */
        Line of(String rule) {
            return lines.stream()
                    .filter(one -> rule.equals(one.rule()))
                    .findFirst()
                    .orElseGet(() -> Line.none(rule));
        }
    }

    Figures of(Asking to) {
        return new Figures(
                scenes.reading(
                        new Scene.Public(),
                        sql ->
                                sql.sql(
                                                LINES
                                                        + """
                                                        from participation.moderated
                                                        where home = :home and consultation = :consultation
                                                        order by rule
                                                        """)
                                        .param("home", to.home().id())
                                        .param("consultation", to.consultation())
                                        .query(Line.class)
                                        .list()));
    }

    /** Of the petitions to a body: each of them is published or not, as words are. */
    Figures ofPetitions(Home to) {
        return new Figures(
                scenes.reading(
                        new Scene.Public(),
                        sql ->
                                sql.sql(
                                                LINES
                                                        + """
                                                        from participation.petitions_moderated
                                                        where home = :home
                                                        order by rule
                                                        """)
                                        .param("home", to.id())
                                        .query(Line.class)
                                        .list()));
    }
}
