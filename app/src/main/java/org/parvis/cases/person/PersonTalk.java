package org.parvis.cases.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.FileRead;
import org.parvis.audit.Reads;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.cases.dossier.Conversations;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.dossier.Threads;
import org.parvis.cases.spi.State;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The conversations of a file as its person reads them; that they read is noted. What is handed a
 * {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class PersonTalk {
    private final Scenes scenes;
    private final CaseStore store;
    private final Conversations conversations;
    private final Reads reads;
    private final Services services;

    PersonTalk(
            Scenes scenes,
            CaseStore store,
            Conversations conversations,
            Reads reads,
            Services services) {
        this.scenes = scenes;
        this.store = store;
        this.conversations = conversations;
        this.reads = reads;
        this.services = services;
    }

    /** A conversation, and whether its page says little to who looks over the shoulder. */
    record Shown(ConversationPage page, boolean discreet) {}

    private record Found(Conversations.Known known, List<FileRead> reads) {}

    Conversations.Known known(JdbcClient sql, CaseFile head, List<StoredAct> acts) {
        return conversations.known(sql, head, acts, Enclosures.Desk.ofPerson(head.id()), List.of());
    }

    /** The conversation that the page of the file shows whole. */
    ConversationPage latest(Conversations.Known known, List<FileRead> reads, Words w) {
        ConversationPage.Typed typed = ConversationPage.Typed.nothing(number(known));
        return conversations.page(known, side(known, reads, w), typed, Stretch.LATEST, w);
    }

    void seenLatest(Conversations.Known known, Scene scene) {
        conversations.seen(known, number(known), scene instanceof FileScene.ActingFile);
    }

    /** Where a question waits for the person; else where something was said last. */
    private static int number(Conversations.Known known) {
        List<Threads.Topic> threads = known.threads();
        return threads.stream()
                .filter(thread -> known.head().state() == State.WAITING_PERSON)
                .filter(thread -> thread.messages().stream().anyMatch(Threads.Said::asks))
                .max(Comparator.comparingInt(Threads::lastQuestion))
                .or(() -> threads.stream().findFirst())
                .map(Threads.Topic::number)
                .orElse(0);
    }

    /** One conversation, or the form of a new one; nothing when there is no such conversation. */
    Optional<Shown> page(Scene scene, ConversationPage.Typed typed, Stretch stretch, Words w) {
        Optional<Found> found = scenes.reading(scene, this::found);
        Integer number = typed.thread();
        return found.filter(f -> exists(f.known(), number))
                .map(
                        f -> {
                            if (number != null) {
                                boolean other = scene instanceof FileScene.ActingFile;
                                conversations.seen(f.known(), number, other);
                            }
                            return new Shown(
                                    conversations.page(
                                            f.known(),
                                            side(f.known(), f.reads(), w),
                                            typed,
                                            stretch,
                                            w),
                                    services.of(f.known().head()).sensitive());
                        });
    }

    public static boolean exists(Conversations.Known known, @Nullable Integer number) {
        return number == null || number == 0 || Threads.find(known.threads(), number).isPresent();
    }

    private Optional<Found> found(JdbcClient sql) {
        return store.admitted(sql)
                .map(
                        head ->
                                new Found(
                                        known(sql, head, store.acts(sql, head.id())),
                                        reads.of(sql, head.id())));
    }

    private static Conversations.Side side(
            Conversations.Known known, List<FileRead> reads, Words w) {
        return new Conversations.Side(
                false,
                PersonPaths.file(known.head().reference(), w),
                w.say("cases.file.you"),
                "",
                reads);
    }
}
