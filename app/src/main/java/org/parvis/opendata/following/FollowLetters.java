package org.parvis.opendata.following;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.opendata.news.Happening;
import org.parvis.opendata.news.HappeningWords;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written to those who follow data. Each letter says how it ends. */
@Component
class FollowLetters {
    /** So much stands in one letter; how much more there is, is counted. */
    private static final int MOST = 20;

    private final Post post;
    private final MessageCatalogue messages;
    private final String site;

    FollowLetters(Post post, MessageCatalogue messages, Settings settings) {
        this.post = post;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    /** Asks whether whoever reads that address wants to be told. */
    void ask(JdbcClient jobs, Follower to, Version version, Instant now) {
        Words w = messages.forLanguage(to.lang());
        String title = version.description().title().in(w.lang());
        post.send(
                jobs,
                Message.email(
                                "data-follow",
                                null,
                                to.address(),
                                w.lang(),
                                w.say("opendata.follow.mail.ask.subject", oneLine(title)),
                                w.say(
                                        "opendata.follow.mail.ask.text",
                                        oneLine(title),
                                        site + FollowPaths.own(to.token(), w.lang()),
                                        Following.YES.toDays()),
                                Message.pressed(
                                        "data-follow:" + to.id() + ":" + version.dataset(), now))
                        .leaving(site + FollowPaths.leave(to.token())));
    }

    /** All that happened to what somebody follows, in the letter of that day. */
    Message news(Follower to, List<Happening> happened, LocalDate day) {
        Words w = messages.forLanguage(to.lang());
        List<String> parts = new ArrayList<>();
        parts.add(w.say("opendata.follow.mail.news.hello", happened.size()));
        happened.stream().limit(MOST).forEach(one -> parts.addAll(told(one, w)));
        if (happened.size() > MOST) {
            parts.add(w.say("opendata.follow.mail.news.more", happened.size() - MOST));
            parts.add(site + DataPaths.list(w.lang()));
        }
        parts.add(w.say("opendata.follow.mail.news.end"));
        parts.add(site + FollowPaths.own(to.token(), w.lang()));
        return Message.email(
                        "data-news",
                        null,
                        to.address(),
                        w.lang(),
                        happened.size() == 1
                                ? oneLine(HappeningWords.title(happened.getFirst(), w))
                                : w.say("opendata.follow.mail.news.subject", happened.size()),
                        String.join("\n\n", parts),
                        "data-news:" + to.id() + ":" + day)
                .leaving(site + FollowPaths.leave(to.token()))
                .inBulk();
    }

    private List<String> told(Happening one, Words w) {
        return List.of(
                oneLine(HappeningWords.title(one, w))
                        + "\n"
                        + oneLine(String.join(" ", HappeningWords.sentences(one, w))),
                site + HappeningWords.path(one, w));
    }

    /** What a body wrote stays in its own paragraph. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
