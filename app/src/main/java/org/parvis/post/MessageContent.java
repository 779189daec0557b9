package org.parvis.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sealed of a message: to whom, and what it says.
 *
 * @param leave where its reader ends such mail; whoever has it can, so it is sealed too
 */
record MessageContent(
        @Nullable String email,
        @Nullable String sms,
        List<String> lines,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String leave) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What a message says.
     *
     * @param more what is said at its end; empty for nothing
     */
    static MessageContent of(Message message, String more) {
        return switch (message.addressee()) {
            case Addressee.Email to ->
                    new MessageContent(
                            to.address(),
                            null,
                            List.of(),
                            message.subject(),
                            message.text() + more,
                            message.html(),
                            message.leave());
            case Addressee.Sms(String number) ->
                    new MessageContent(null, number, List.of(), "", message.text(), null, null);
            case Addressee.Postal(List<String> lines) ->
                    new MessageContent(
                            null,
                            null,
                            lines,
                            message.subject(),
                            message.text(),
                            message.html(),
                            null);
        };
    }

    static MessageContent from(byte[] bytes) {
        return JSON.readValue(new String(bytes, StandardCharsets.UTF_8), MessageContent.class);
    }

    /** Without what it says, links and codes with it. */
    MessageContent untold() {
        return new MessageContent(email, sms, lines, subject, "", null, null);
    }

    byte[] toBytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in a list for it: a text message has no subject but its words. */
    String title() {
        return subject.isEmpty() ? text : subject;
    }

    /** Address or name, for a list. */
    String to() {
        if (email != null) {
            return email;
        }
        if (sms != null) {
            return sms;
        }
        return lines.isEmpty() ? "" : lines.getFirst();
    }
}
