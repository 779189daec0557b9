package org.parvis.cases.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;

/**
 * A conversation as one side of it reads it, the others beside it, and the form to go on.
 *
 * @param subject what it is about
 * @param older where the messages before these are, if there are any
 * @param newest where the latest are, when these are not
 * @param others the other conversations of the file
 * @param open where a new one is begun
 */
public record ConversationPage(
        String reference,
        Link back,
        String subject,
        List<Message> messages,
        @Nullable String older,
        @Nullable String newest,
        List<ServiceRow> others,
        String open,
        Form form) {

    /**
     * One message.
     *
     * @param clock what its question does to the clock
     * @param read when the other side read it
     */
    record Message(
            String author,
            String when,
            String text,
            boolean mine,
            List<AttachedFiles.Attached> files,
            @Nullable String clock,
            @Nullable String read) {}

    /**
     * What is being written.
     *
     * @param thread number of the conversation; none for a new one, which asks for its subject
     * @param seen the latest act that an agent had seen
     * @param asks whether an agent may ask a question here
     * @param clock what a message or a question does to the clock
     */
    public record Form(
            String action,
            @Nullable Integer thread,
            String subject,
            String text,
            String how,
            List<Waiting> files,
            List<FieldError> errors,
            int seen,
            boolean asks,
            String clock) {
        @Nullable String error(String field) {
            return FieldError.at(field, errors);
        }
    }

    /** A file that waits for the message. */
    public record Waiting(String id, String name, String size) {}

    /** What was typed, and why it was not taken. */
    public record Typed(
            @Nullable Integer thread,
            String subject,
            String text,
            String how,
            List<FieldError> errors) {
        public static Typed nothing(@Nullable Integer thread) {
            return new Typed(thread, "", "", "ask", List.of());
        }
    }
}
