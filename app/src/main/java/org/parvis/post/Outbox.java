package org.parvis.post;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that would leave, for the demonstration only. What its fictitious people would receive is
 * opened; of what goes to anybody else only that it goes is told: whoever could read their codes
 * and links would be them.
 */
@Component
class Outbox {
    private final Scenes scenes;
    private final Post post;
    private final List<DemonstrationAddresses> addresses;

    Outbox(Scenes scenes, Post post, List<DemonstrationAddresses> addresses) {
        this.addresses = addresses;
        this.scenes = scenes;
        this.post = post;
    }

    /**
     * @param told whether it is shown; otherwise what it says is not here
     */
    record Entry(StoredMessage message, MessageContent content, boolean told) {
        MessageStatus status() {
            return told ? message.status() : MessageStatus.SENT;
        }

        /** A letter says nothing here: it is a document of its file. */
        private Entry told(Set<String> own) {
            String email = content.email();
            return message.letter() || (email != null && own.contains(email))
                    ? this
                    : new Entry(message, content.untold(), false);
        }
    }

    List<Entry> newest() {
        return opened(
                sql ->
                        sql.sql(
                                        "select "
                                                + StoredMessage.COLUMNS
                                                + " from post.messages order by id desc limit 100")
                                .query(StoredMessage::of)
                                .list());
    }

    Optional<Entry> one(UUID id) {
        return opened(sql -> StoredMessage.find(sql, id).stream().toList()).stream().findFirst();
    }

    private List<Entry> opened(Function<JdbcClient, List<StoredMessage>> found) {
        List<Entry> all =
                scenes.job(
                        sql ->
                                found.apply(sql).stream()
                                        .map(message -> entry(sql, message))
                                        .filter(Objects::nonNull)
                                        .toList());
        List<String> emails =
                all.stream()
                        .map(entry -> entry.content().email())
                        .filter(Objects::nonNull)
                        .toList();
        Set<String> own =
                addresses.stream()
                        .flatMap(known -> known.own(emails).stream())
                        .collect(Collectors.toUnmodifiableSet());
        return all.stream().map(entry -> entry.told(own)).toList();
    }

    private @Nullable Entry entry(JdbcClient sql, StoredMessage message) {
        MessageContent content = post.open(sql, message);
        return content == null ? null : new Entry(message, content, true);
    }
}
