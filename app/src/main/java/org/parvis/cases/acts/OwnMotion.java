package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PROGRAM;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;

/**
 * Why a body opened a file about somebody who asked nothing: kept with the first act, because
 * whoever it is about may read it and contest it for as long as the file is there.
 *
 * @param by the member who opened it
 * @param label the cause, in each language, as the service words it
 * @param basis its article, in each language
 * @param reason in the words of the member
 * @param about number of an earlier file of the same person, from which they are known
 * @param tellBy last day on which the person is told
 * @param waits the article that lets the notice wait until then; none when they are told at once
 */
public record OwnMotion(
        String by,
        String cause,
        Map<String, String> label,
        Map<String, String> basis,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String about,
        LocalDate tellBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> waits) {
    @SuppressWarnings("NullAway") // what is empty is not written
    public OwnMotion {
        label = Map.copyOf(label);
        basis = Map.copyOf(basis);
        waits = waits == null ? Map.of() : Map.copyOf(waits);
    }

    public String label(String lang) {
        return label.getOrDefault(lang, cause);
    }

    public String basis(String lang) {
        return basis.getOrDefault(lang, "");
    }

    /** The cause, its article and why, in one line. */
    String said(Telling t) {
        String said = label(t.lang()) + " · " + basis(t.lang()) + ". " + reason;
        return about == null ? said : said + " " + t.say("team.story.about", about);
    }

    /**
     * The person is told that the file is there; from then on it is theirs to read.
     *
     * @param by the member who told them; none when the last day had come
     */
    public record Told(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by)
            implements ActContent {
        static final ActKind<Told> KIND =
                ActKind.named("opening-told", Told.class)
                        .by(MEMBER, PROGRAM)
                        .notified("by")
                        .stays(State.ANY)
                        .member(Told::by)
                        .atOnce()
                        .registered();
    }
}
