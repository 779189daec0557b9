package org.parvis.post;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** What the program wrote to people, the newest first, opened as no page opens it. */
public final class SentMessages {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private SentMessages() {}

    /** One of them. */
    public record Sent(UUID id, String to, String title, String text, String laidOut) {}

    public static List<Sent> newest(BeanFactory program) {
        Post post = program.getBean(Post.class);
        MailRoom room = program.getBean(MailRoom.class);
        return program.getBean(Scenes.class)
                .job(
                        sql ->
                                sql
                                        .sql(
                                                "select "
                                                        + StoredMessage.COLUMNS
                                                        + " from post.messages"
                                                        + " order by id desc limit 300")
                                        .query(StoredMessage::of)
                                        .list()
                                        .stream()
                                        .map(
                                                message ->
                                                        Optional.ofNullable(post.open(sql, message))
                                                                .map(c -> sent(message, c, room)))
                                        .flatMap(Optional::stream)
                                        .toList());
    }

    /** The newest to that address or number. */
    public static Sent to(BeanFactory program, String whom) {
        return newest(program).stream()
                .filter(sent -> sent.to().equals(whom))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was sent to " + whom));
    }

    /** The code of the newest message that holds one. */
    public static String code(MockMvc mvc) {
        return newest(program(mvc)).stream()
                .map(SentMessages::code)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code was sent"));
    }

    /** The code in the newest message to that address or number. */
    public static String code(MockMvc mvc, String whom) {
        return code(to(program(mvc), whom)).orElseThrow();
    }

    public static BeanFactory program(MockMvc mvc) {
        return Objects.requireNonNull(mvc.getDispatcherServlet().getWebApplicationContext());
    }

    private static Optional<String> code(Sent sent) {
        Matcher found = CODE.matcher(sent.title() + " " + sent.text());
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static Sent sent(StoredMessage message, MessageContent content, MailRoom room) {
        String laidOut = message.medium() == Medium.EMAIL ? room.html(message.lang(), content) : "";
        return new Sent(message.id(), content.to(), content.title(), content.text(), laidOut);
    }
}
