package org.parvis.post;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.platform.Scenes;

/** The code that somebody would read in their mail: no page of the demonstration shows it. */
public final class CodeSent {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private CodeSent() {}

    /** The code of the newest message that holds one. */
    public static String newest(Scenes scenes, Post post) {
        return scenes.job(
                sql ->
                        sql
                                .sql(
                                        "select "
                                                + StoredMessage.COLUMNS
                                                + " from post.messages order by id desc limit 20")
                                .query(StoredMessage::of)
                                .list()
                                .stream()
                                .map(message -> Optional.ofNullable(post.open(sql, message)))
                                .flatMap(Optional::stream)
                                .map(content -> CODE.matcher(content.text()))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElseThrow());
    }
}
