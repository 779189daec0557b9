package org.parvis.post;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that would leave, opened: for the demonstration only, where every addressee is invented. */
@Component
class Outbox {
    private final Scenes scenes;
    private final Post post;

    Outbox(Scenes scenes, Post post) {
        this.scenes = scenes;
        this.post = post;
    }

    record Entry(StoredMessage message, MessageContent content) {}

    List<Entry> newest() {
        return scenes.job(
                sql ->
                        sql
                                .sql(
                                        "select "
                                                + StoredMessage.COLUMNS
                                                + " from post.messages order by id desc limit 100")
                                .query(StoredMessage::of)
                                .list()
                                .stream()
                                .map(message -> entry(sql, message))
                                .filter(Objects::nonNull)
                                .toList());
    }

    Optional<Entry> one(UUID id) {
        return scenes.job(
                sql ->
                        sql.sql(
                                        "select "
                                                + StoredMessage.COLUMNS
                                                + " from post.messages where id = :id")
                                .param("id", id)
                                .query(StoredMessage::of)
                                .optional()
                                .map(message -> entry(sql, message)));
    }

    private @Nullable Entry entry(JdbcClient sql, StoredMessage message) {
        MessageContent content = post.open(sql, message);
        return content == null ? null : new Entry(message, content);
    }
}
