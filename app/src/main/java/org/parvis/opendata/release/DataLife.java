package org.parvis.opendata.release;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Description;
import org.parvis.opendata.Recall;
import org.parvis.opendata.Version;
import org.parvis.opendata.VersionLine;

/**
 * A dataset as its body knows it: what is being prepared, what is public, and what was done.
 *
 * @param newest what is public now; the last one when all were taken back
 * @param versions all that was ever public, newest first; nothing in a list of datasets
 * @param recalls the versions that were taken back, newest first; nothing in a list either
 * @param steps newest first
 */
record DataLife(
        UUID id,
        String name,
        @Nullable Draft draft,
        @Nullable Version newest,
        List<VersionLine> versions,
        List<Recall> recalls,
        List<Step> steps) {
    /** Where it stands. */
    enum State {
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        RECALLED
    }

    /** Something that was done with a revision. */
    record Step(int revision, String kind, UUID member, String words, Instant at) {}

    State state() {
        Draft now = draft;
        if (now == null) {
            return recall() == null ? State.PUBLISHED : State.RECALLED;
        }
        Step last = last();
        return last != null && last.kind().equals("submitted") && last.revision() == now.revision()
                ? State.SUBMITTED
                : State.DRAFT;
    }

    /** Why the newest version is public no more, when it is not. */
    @Nullable Recall recall() {
        Version version = newest;
        return recalls.stream()
                .filter(one -> version != null && one.number() == version.number())
                .findFirst()
                .orElse(null);
    }

    @Nullable Step last() {
        return steps.isEmpty() ? null : steps.getFirst();
    }

    /** Whoever prepared it or asked for its release does not sign it. */
    boolean isOf(UUID member) {
        Draft now = draft;
        Step last = last();
        return now != null && now.preparedBy().contains(member)
                || last != null && last.member().equals(member);
    }

    /** What it is called: by its words, else by its address. */
    String title(String lang) {
        Draft now = draft;
        Description words = now != null ? now.description() : published().description();
        String title = words.title().in(lang);
        return title.isBlank() ? name : title;
    }

    /** Whether there is anything of it: one that was begun and given up has nothing. */
    boolean is() {
        return draft != null || newest != null;
    }

    /** What is public, where nothing is prepared. */
    Version published() {
        return Objects.requireNonNull(newest);
    }
}
