package org.parvis.forms.drafts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.forms.AnswerOrigin;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;

/**
 * What stands beside the answers of a draft. A proposal is no answer: it waits until the person
 * goes on from the page that shows it, or is left aside with it.
 *
 * @param proposed what others propose, by question, until the person saw it
 * @param origins where answers came from, by path; a question found here is not proposed again
 */
public record Beside(Map<String, Proposal> proposed, Map<String, Origin> origins) {
    public static final Beside NOTHING = new Beside(Map.of(), Map.of());

    /** An answer that somebody proposes, as one would have typed it. */
    public record Proposal(Typed typed, Origin.Kind kind, String by, Instant on) {
        public static Proposal by(String program, Typed typed, Instant now) {
            return new Proposal(typed, Origin.Kind.PROPOSED, program, now);
        }
    }

    public Beside {
        proposed = Map.copyOf(proposed);
        origins = Map.copyOf(origins);
    }

    boolean isEmpty() {
        return proposed.isEmpty() && origins.isEmpty();
    }

    /** The person asked for an answer of theirs: it stands in the field until they go on. */
    public Beside proposing(String path, Proposal proposal) {
        Map<String, Proposal> waiting = new LinkedHashMap<>(proposed);
        waiting.put(path, proposal);
        Map<String, Origin> known = new LinkedHashMap<>(origins);
        known.remove(path);
        return new Beside(waiting, known);
    }

    /** The person saw what was proposed for a question: it is kept as an origin alone. */
    public Beside with(String path, Origin origin) {
        Map<String, Proposal> waiting = new LinkedHashMap<>(proposed);
        waiting.remove(path);
        Map<String, Origin> known = new LinkedHashMap<>(origins);
        known.put(path, origin);
        return new Beside(waiting, known);
    }

    /** Where the answers that were not typed came from, for as long as each says what came. */
    public List<AnswerOrigin> origins(Map<String, Typed> typed) {
        return origins.keySet().stream()
                .sorted()
                .flatMap(path -> origin(path, typed).map(o -> o.sent(path)).stream())
                .distinct()
                .toList();
    }

    /** Where the answer at that path came from, if it still says what came. */
    public Optional<Origin> origin(String path, Map<String, Typed> typed) {
        return Optional.ofNullable(origins.get(path))
                .filter(origin -> typed.containsKey(path))
                .filter(origin -> origin.digest().equals(digest(path, typed)));
    }

    /** The same for the same words of an answer, with those of its rows. */
    public static String digest(String path, Map<String, Typed> typed) {
        return Seen.digest(RowKeys.gather(path, typed));
    }
}
