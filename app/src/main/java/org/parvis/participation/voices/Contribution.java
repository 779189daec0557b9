package org.parvis.participation.voices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.participation.Door;
import org.parvis.participation.Speaker;
import org.parvis.participation.Stance;

/**
 * A contribution as whoever has its receipt sees it.
 *
 * @param withdrawn whether nothing of it is left
 * @param takenBack why the body took back what it had entered; none unless it did
 * @param to in which consultation of which body it was said
 * @param opinions what it says of statements, by their codes
 * @param approved the projects that it would pay, with their points or places, or one where they
 *     are chosen
 * @param own the statement that it adds; none when it adds none
 * @param speaker as whom it is said
 */
public record Contribution(
        UUID id,
        Asking to,
        Door door,
        LocalDate leftOn,
        boolean withdrawn,
        @Nullable String takenBack,
        Map<String, Stance> votes,
        Set<String> supports,
        List<Text> texts,
        List<Remarked> remarks,
        Map<String, Stance> opinions,
        Map<String, Integer> approved,
        @Nullable OwnStatement own,
        Speaker speaker) {
    /**
     * The statement that somebody added.
     *
     * @param early whether others answer it though nobody has read it yet
     */
    public record OwnStatement(UUID id, String words, boolean early, Fate fate) {
        /** Whether others answer it: then it stays as it is. */
        public boolean heard() {
            return early || fate.state() == State.PUBLISHED;
        }
    }

    /**
     * What became of words.
     *
     * @param rule the published rule that keeps them back; none unless they are refused
     * @param reason in which words that was told
     * @param appeal what its author said against a refusal; none unless they did
     */
    public record Fate(
            State state,
            @Nullable String rule,
            @Nullable String reason,
            @Nullable Appealed appeal) {
        boolean mayBeAppealed() {
            return state == State.REFUSED && appeal == null;
        }
    }

    /**
     * An appeal of whoever wrote.
     *
     * @param readBy by which day somebody else reads it
     * @param settled whether they have
     */
    public record Appealed(String words, LocalDate readBy, boolean settled) {}

    /** What somebody wrote among propositions. */
    public record Text(UUID id, Said.Written written, Fate fate) {}

    /** What somebody wrote on a text. */
    public record Remarked(UUID id, Remark remark, Fate fate) {}

    /** Where words stand. */
    public enum State {
        WAITING,
        PUBLISHED,
        REFUSED
    }

    /** Whether it still says something there. */
    boolean stands(Asking where) {
        return to.equals(where) && !withdrawn;
    }

    /** What is said of that paragraph. */
    Optional<Remark> remark(String paragraph) {
        return remarks.stream()
                .map(Remarked::remark)
                .filter(one -> one.paragraph().equals(paragraph))
                .findFirst();
    }

    /** What became of each of its words, by the identifier of what was written. */
    public Map<UUID, Fate> fates() {
        Map<UUID, Fate> fates = new HashMap<>();
        texts.forEach(one -> fates.put(one.id(), one.fate()));
        remarks.forEach(one -> fates.put(one.id(), one.fate()));
        if (own != null) {
            fates.put(own.id(), own.fate());
        }
        return Map.copyOf(fates);
    }

    /** Whether whoever wrote that asks now for somebody else to read it. */
    boolean mayAppeal(UUID text) {
        Fate fate = fates().get(text);
        return fate != null && fate.mayBeAppealed();
    }

    /** The same as one would type it again. */
    public Said said() {
        return new Said(votes, supports, texts.stream().map(Text::written).toList());
    }
}
