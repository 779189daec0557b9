package org.parvis.cases.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.dossier.Conversations;
import org.parvis.cases.dossier.Notices;
import org.parvis.cases.spi.KindNames;
import org.parvis.ds.Words;
import org.parvis.post.Post;

/** The proof of delivery and of reading, as an agent reads it: a line for each notice. */
public final class NoticeLines {
    private NoticeLines() {}

    /**
     * All notices of a file.
     *
     * @param unreachable whether somebody has to find out how to reach the person
     * @param action where a way to reach them is noted
     */
    public record View(List<Line> lines, boolean unreachable, String action) {}

    /** One notice: of what, by which door, and what became of it. */
    public record Line(String what, String how, List<String> became) {}

    /** What became of the notice of one act; none before it was made. */
    public static Optional<Line> of(Conversations.Known known, int seq, Words w) {
        return Optional.ofNullable(known.notices().get(seq))
                .map(notice -> line(notice, carried(known), known, w));
    }

    private static Map<String, Post.Carried> carried(Conversations.Known known) {
        return known.carried().stream()
                .collect(Collectors.toMap(Post.Carried::key, Function.identity(), (a, b) -> b));
    }

    public static View view(Conversations.Known known, Words w) {
        Map<String, Post.Carried> carried = carried(known);
        List<Line> lines =
                known.notices().values().stream()
                        .sorted(Comparator.comparingInt(Notices.Notice::seq).reversed())
                        .map(notice -> line(notice, carried, known, w))
                        .toList();
        boolean unreachable =
                known.notices().values().stream().anyMatch(Notices.Notice::unreachable);
        String action = TeamPaths.act(w, known.head().reference(), "contact");
        return new View(lines, unreachable, action);
    }

    private static Line line(
            Notices.Notice notice,
            Map<String, Post.Carried> carried,
            Conversations.Known known,
            Words w) {
        List<String> became = new ArrayList<>();
        String key = notice.key();
        left(key == null ? null : carried.get(key), w, became);
        if (notice.remindedAt() != null) {
            became.add(w.say("team.notice.reminded", w.dateTime(notice.remindedAt())));
        }
        if (notice.fallback() != null && notice.fellBackAt() != null) {
            became.add(
                    w.say(
                            "team.notice.fallback." + notice.fallback(),
                            w.dateTime(notice.fellBackAt())));
            left(carried.get("paper:" + notice.kind() + ":" + act(known, notice)), w, became);
        }
        became.add(
                notice.readAt() == null
                        ? w.say("threads.read.person.not")
                        : w.say("threads.read.person", w.dateTime(notice.readAt())));
        return new Line(
                what(notice.kind(), w),
                w.say("team.notice.by." + notice.channel(), w.dateTime(notice.madeAt())),
                became);
    }

    private static String what(String kind, Words w) {
        String own = "team.notice.of." + kind;
        return w.has(own) ? w.say(own) : KindNames.teamTitle(kind, w);
    }

    private static String act(Conversations.Known known, Notices.Notice notice) {
        return known.head().id().id() + "/" + notice.seq();
    }

    private static void left(Post.@Nullable Carried message, Words w, List<String> became) {
        if (message == null) {
            return;
        }
        if (message.mailedOn() != null) {
            became.add(w.say("team.notice.mailed", w.date(message.mailedOn())));
        } else if (message.at() == null) {
            became.add(w.say("team.notice.status." + message.status()));
        } else {
            became.add(
                    w.say(
                            "team.notice.status." + message.status() + ".at",
                            w.dateTime(message.at())));
        }
    }
}
