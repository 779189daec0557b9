package org.parvis.cases.acts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A message that somebody sends: its words, the conversation it belongs to, and the files that come
 * with it. What is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 *
 * @param place none in the first conversation of the file
 */
public record Writing(String text, TalkAct.@Nullable Place place, Enclosing files) {
    /** Files that wait; they join the file in the transaction that writes the message. */
    public interface Enclosing {
        Outcome<List<ActContent.Attachment>> take(JdbcClient sql, CaseFile head);
    }

    public static final Enclosing NO_FILES = (sql, head) -> Outcome.ok(List.of());

    /** Words alone, in the first conversation. */
    public static Writing of(String text) {
        return new Writing(text, null, NO_FILES);
    }
}
