package org.parvis.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed of a message: to whom, and what it says. */
record MessageContent(
        @Nullable String email,
        List<String> lines,
        String subject,
        String text,
        @Nullable String html) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static MessageContent of(Message message) {
        return switch (message.addressee()) {
            case Addressee.Email(String address) ->
                    new MessageContent(
                            address, List.of(), message.subject(), message.text(), message.html());
            case Addressee.Postal(List<String> lines) ->
                    new MessageContent(
                            null, lines, message.subject(), message.text(), message.html());
        };
    }

    static MessageContent from(byte[] bytes) {
        return JSON.readValue(new String(bytes, StandardCharsets.UTF_8), MessageContent.class);
    }

    byte[] toBytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** Address or name, for a list. */
    String to() {
        if (email != null) {
            return email;
        }
        return lines.isEmpty() ? "" : lines.getFirst();
    }
}
