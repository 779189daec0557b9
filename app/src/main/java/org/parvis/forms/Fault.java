package org.parvis.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;

/** What is to be changed in one answer: a message of the type, or one of the definition. */
record Fault(
        String question,
        @Nullable Refusal reason,
        @Nullable LocalizedText message,
        List<String> parts) {

    static Fault of(String question, Refusal reason, List<String> parts) {
        return new Fault(question, reason, null, parts);
    }

    static Fault broken(String question, LocalizedText message) {
        return new Fault(question, null, message, List.of());
    }

    String say(Words w) {
        if (reason == null) {
            return message == null ? "" : message.in(w.lang());
        }
        Object[] args =
                reason.args().stream()
                        .map(arg -> arg instanceof java.time.LocalDate day ? w.date(day) : arg)
                        .toArray();
        return w.say(reason.key(), args);
    }
}
