package org.parvis.cases.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.FileRead;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.spi.State;
import org.parvis.documents.HeldFile;
import org.parvis.documents.StoredDocument;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws the conversations of a file for either side, from one snapshot. What is handed a {@code
 * JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Conversations {
    private final AttachedFiles attached;
    private final Notices notices;
    private final Enclosures enclosures;

    Conversations(AttachedFiles attached, Notices notices, Enclosures enclosures) {
        this.attached = attached;
        this.notices = notices;
        this.enclosures = enclosures;
    }

    /** What the conversations of a file are drawn from. */
    public record Known(
            CaseFile head,
            List<StoredAct> acts,
            List<StoredDocument> documents,
            Map<Integer, Notices.Notice> notices,
            List<HeldFile> waiting,
            List<Post.Carried> carried) {
        public List<Threads.Topic> threads() {
            return Threads.of(acts);
        }
    }

    /**
     * Which side looks.
     *
     * @param path of the file's page
     * @param you name of who looks, as they read it beside their own words
     * @param person name of the person, as the body reads it
     * @param reads when members of the body opened the file, for the person's side
     */
    public record Side(
            boolean body, String path, String you, String person, List<FileRead> reads) {}

    /**
     * Reads what they are drawn from.
     *
     * @param carried how far the messages of the file went, for those who may know
     */
    public Known known(
            JdbcClient sql,
            CaseFile head,
            List<StoredAct> acts,
            Enclosures.Desk desk,
            List<Post.Carried> carried) {
        return new Known(
                head,
                acts,
                attached.of(sql, head, acts),
                notices.of(sql, head.id()),
                enclosures.waiting(sql, desk),
                carried);
    }

    /** Notes what the person had before their eyes: that conversation, and what is no message. */
    public void seen(Known known, int thread, boolean byRepresentative) {
        Set<Integer> elsewhere =
                known.threads().stream()
                        .filter(other -> other.number() != thread)
                        .flatMap(other -> other.messages().stream())
                        .map(Threads.Said::seq)
                        .collect(Collectors.toSet());
        List<StoredAct> shown =
                known.acts().stream()
                        .filter(act -> !elsewhere.contains(act.envelope().seq()))
                        .toList();
        notices.read(Notices.unread(shown, known.notices()), byRepresentative);
    }

    /** The conversation of that number, or the one where something was said last; or a new one. */
    public ConversationPage page(
            Known known, Side side, ConversationPage.Typed typed, Stretch stretch, Words w) {
        List<Threads.Topic> threads = known.threads();
        Optional<Threads.Topic> thread =
                typed.thread() == null ? Optional.empty() : Threads.find(threads, typed.thread());
        return new ConversationPage(
                known.head().reference(),
                Link.to(w.say("threads.back", known.head().reference()), side.path()),
                thread.map(t -> subject(t, known.head(), w)).orElseGet(() -> w.say("threads.new")),
                thread.map(t -> messages(stretch.last(t.messages()), known, side, w))
                        .orElse(List.of()),
                thread.map(t -> older(t, stretch.last(t.messages()), side)).orElse(null),
                thread.map(t -> stretch.newest(place(t, side))).orElse(null),
                threads.stream()
                        .filter(other -> thread.isEmpty() || !other.equals(thread.get()))
                        .map(other -> row(other, known, side, w))
                        .toList(),
                open(side, w),
                form(known, side, typed, w));
    }

    public static String open(Side side, Words w) {
        return side.path() + (w.lang().equals("fr") ? "/messages/nouveau" : "/messages/new");
    }

    private static String subject(Threads.Topic thread, CaseFile head, Words w) {
        String subject = thread.subject();
        return subject != null
                ? subject
                : w.say(head.openedByBody() ? "threads.first.opened" : "threads.first");
    }

    public ServiceRow row(Threads.Topic thread, Known known, Side side, Words w) {
        Threads.Said last = thread.last();
        long unread =
                thread.messages().stream()
                        .filter(said -> ReadMarks.isNew(said, known, side))
                        .count();
        String when = w.dateTime(last.at());
        return new ServiceRow(
                subject(thread, known.head(), w),
                place(thread, side),
                when,
                unread == 0
                        ? w.say("threads.count", thread.messages().size())
                        : w.say("threads.countNew", thread.messages().size(), unread));
    }

    private static @Nullable String older(
            Threads.Topic thread, List<Threads.Said> shown, Side side) {
        return shown.isEmpty() || shown.getFirst().equals(thread.messages().getFirst())
                ? null
                : Stretch.older(place(thread, side), shown.getFirst().seq());
    }

    private static String place(Threads.Topic thread, Side side) {
        return side.path() + "/messages/" + thread.number();
    }

    private List<ConversationPage.Message> messages(
            List<Threads.Said> messages, Known known, Side side, Words w) {
        List<ConversationPage.Message> shown = new ArrayList<>();
        for (Threads.Said said : messages) {
            shown.add(
                    new ConversationPage.Message(
                            author(said, side, w),
                            w.dateTime(said.at()),
                            said.text(),
                            said.byBody() == side.body(),
                            AttachedFiles.shown(said.files(), known.documents(), side.path(), w),
                            clock(said, w),
                            ReadMarks.read(said, known, side, w)));
        }
        return shown;
    }

    private static String author(Threads.Said said, Side side, Words w) {
        String author = said.author();
        String name = author != null ? author : side.body() ? side.person() : side.you();
        TalkAct.Door door = said.door();
        return door == null ? name : name + " – " + door(door, w);
    }

    /** By which door it came, and that nobody knows who sent a mail. */
    private static String door(TalkAct.Door door, Words w) {
        String how = w.say("threads.door." + door.channel(), w.date(door.receivedOn()));
        return door.by() == null ? how : how + " (" + w.say("threads.door.by", door.by()) + ")";
    }

    private static @Nullable String clock(Threads.Said said, Words w) {
        Boolean stops = said.stops();
        return stops == null ? null : w.say(stops ? "threads.clock.stops" : "threads.clock.runs");
    }

    private ConversationPage.Form form(
            Known known, Side side, ConversationPage.Typed typed, Words w) {
        boolean mayAsk = side.body() && Transitions.may(known.head(), "asked");
        return new ConversationPage.Form(
                side.path() + "/messages",
                typed.thread(),
                typed.subject(),
                typed.text(),
                mayAsk ? typed.how() : "write",
                waiting(known.waiting(), w),
                typed.errors(),
                known.head().lastSeq(),
                mayAsk,
                effect(known, side, w));
    }

    /** Files that wait, as a form shows them. */
    public static List<ConversationPage.Waiting> waiting(List<HeldFile> files, Words w) {
        return files.stream()
                .map(
                        file ->
                                new ConversationPage.Waiting(
                                        file.id().toString(), file.name(), w.bytes(file.size())))
                .toList();
    }

    /** What writing does to the clock, said before one writes. */
    private static String effect(Known known, Side side, Words w) {
        if (side.body()) {
            return w.say("threads.effect.body");
        }
        if (known.head().state() != State.WAITING_PERSON) {
            return w.say("threads.effect.none");
        }
        if (Threads.question(known.acts()).isEmpty()) {
            return w.say("threads.effect.apart");
        }
        boolean stopped =
                known.threads().stream()
                        .flatMap(thread -> thread.messages().stream())
                        .filter(Threads.Said::asks)
                        .max(Comparator.comparingInt(Threads.Said::seq))
                        .map(Threads.Said::stops)
                        .orElse(false);
        return w.say(stopped ? "threads.effect.resumes" : "threads.effect.answers");
    }
}
