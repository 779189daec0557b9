package org.parvis.cases.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Writing;
import org.parvis.documents.Documents;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.StoredDocument;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.forms.ReplacedFile;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that come with a message. They are held, sealed and looked at, as soon as they arrive, so
 * that nothing is lost while the message is not right yet; they join the case file in the
 * transaction that writes the message.
 */
@Component
public class Enclosures {
    /** Most files of one message. */
    static final int MOST = 5;

    /** Most megabytes of one file that comes with a form. */
    static final int MEGABYTES = 25;

    public static final String FIELD = "files";

    private final HeldFiles held;
    private final ArrivingFiles arriving;
    private final Documents documents;
    private final Vault vault;

    Enclosures(HeldFiles held, Documents documents, Vault vault) {
        this.held = held;
        this.arriving = new ArrivingFiles(held);
        this.documents = documents;
        this.vault = vault;
    }

    /**
     * On whose side files wait: the person's side of a file, or a member of the body.
     *
     * @param what the form for which they wait; empty for a message
     */
    public record Desk(UUID holder, CaseFileId file, String what) {
        public static Desk ofPerson(CaseFileId file) {
            return new Desk(file.id(), file, "");
        }

        /** Those that come with what a person says of a notice, apart from their messages. */
        public static Desk ofObservations(CaseFileId file) {
            return new Desk(file.id(), file, "/observations");
        }

        /** What comes in place of a document that was queried. */
        public static Desk ofReplacement(CaseFileId file, String place) {
            return new Desk(file.id(), file, "/corrections/" + place);
        }

        /** What comes with a contestation that the body itself hears. */
        public static Desk ofContest(CaseFileId file, String remedy) {
            return new Desk(file.id(), file, "/contest/" + remedy);
        }

        public static Desk of(Actor.Agent agent, CaseFileId file) {
            return new Desk(agent.member(), file, "");
        }

        String label() {
            return file.id() + what;
        }
    }

    /** What arrived under a name, once its content is looked at. */
    @FunctionalInterface
    public interface Content {
        Outcome<HeldFile> of(String name, Outcome<HeldFile> arrived);
    }

    /**
     * What a form takes.
     *
     * @param field under which name files come
     * @param one whether there is room for one, which the next one replaces
     * @param size what is refused before its content arrives
     * @param content what its content must be
     */
    public record Taking(
            String field, boolean one, LongFunction<Optional<Refusal>> size, Content content) {
        static final Taking OF_MESSAGE =
                new Taking(FIELD, false, size -> Optional.empty(), (name, held) -> held);

        /** One document in place of another, as its question takes it. */
        public static Taking inPlaceOf(String field, ReplacedFile rules) {
            return new Taking(field, true, rules::tooLarge, rules::accepted);
        }
    }

    /**
     * What came with a form.
     *
     * @param refused why some of it was not taken
     * @param files what was
     */
    public record Came(List<Refusal> refused, List<UUID> files) {
        public static final Came NOTHING = new Came(List.of(), List.of());
    }

    /** What waits there for the next message. */
    public List<HeldFile> waiting(Desk desk) {
        return waiting(desk, held.kept(desk.holder()));
    }

    /** The same in the caller's scene, which is that of the person in the file or of the member. */
    public List<HeldFile> waiting(JdbcClient sql, Desk desk) {
        return waiting(desk, held.kept(sql, desk.holder()));
    }

    static List<HeldFile> waiting(Desk desk, List<HeldFile> kept) {
        return kept.stream().filter(file -> file.label().equals(desk.label())).toList();
    }

    /** Takes what came with a form and takes away what it no longer wants. */
    public Came take(Desk desk, HttpServletRequest request) {
        return take(desk, request, Taking.OF_MESSAGE);
    }

    /** The same by the rules of a form. */
    public Came take(Desk desk, HttpServletRequest request, Taking taking) {
        return arriving.take(desk, request, taking);
    }

    /**
     * Takes away what came with a message that is written and did not leave with it: the same press
     * of a button arrived twice, and the other one was written. It waits for no other message.
     */
    public void leave(Desk desk, Came came) {
        waiting(desk).stream()
                .filter(file -> came.files().contains(file.id()))
                .forEach(file -> held.remove(desk.holder(), file.id()));
    }

    /** Takes away what waits there. */
    public void forget(Desk desk) {
        waiting(desk).forEach(file -> held.remove(desk.holder(), file.id()));
    }

    /** All that waits there, for the message that takes it along. */
    public Writing.Enclosing all(Desk desk) {
        return (sql, head) -> adopt(sql, desk, vault.open(sql, head.id()));
    }

    /** Papers sealed for a file about to be opened, and what held them until now. */
    public record ForNew(CaseKey key, List<HeldFile> held, List<ReceivedDocument> taken) {
        public List<ActContent.Attachment> attachments() {
            return taken.stream()
                    .map(ReceivedDocument::document)
                    .map(Enclosures::attachment)
                    .toList();
        }
    }

    /** These files, taken over with the key of a file that is not there yet; nothing is written. */
    public Outcome<ForNew> forNew(JdbcClient sql, CaseKey key, List<HeldFile> files) {
        List<ReceivedDocument> taken = new ArrayList<>();
        for (HeldFile file : once(files)) {
            switch (documents.adopt(sql, key, file.holder(), file.id(), "attachment")) {
                case Outcome.Ok<ReceivedDocument>(ReceivedDocument received) -> taken.add(received);
                case Outcome.Refused<ReceivedDocument>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.ok(new ForNew(key, files, taken));
    }

    /** Makes them part of the file that was opened. */
    public void keep(JdbcClient sql, ForNew papers) {
        papers.taken().forEach(document -> documents.keep(sql, document));
        papers.held().forEach(file -> held.adopted(sql, file));
    }

    private Outcome<List<ActContent.Attachment>> adopt(JdbcClient sql, Desk desk, CaseKey key) {
        List<ActContent.Attachment> taken = new ArrayList<>();
        List<HeldFile> files = waiting(sql, desk);
        for (HeldFile file : once(files)) {
            switch (documents.adopt(sql, key, desk.holder(), file.id(), "attachment")) {
                case Outcome.Ok<ReceivedDocument>(ReceivedDocument received) ->
                        taken.add(attachment(documents.keep(sql, received)));
                case Outcome.Refused<ReceivedDocument>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        files.forEach(file -> held.adopted(sql, file));
        return Outcome.ok(taken);
    }

    /** The same content under the same name came twice by one press, and leaves once. */
    private static Collection<HeldFile> once(List<HeldFile> files) {
        Map<String, HeldFile> once = new LinkedHashMap<>();
        for (HeldFile file : files) {
            byte[] sha256 = file.sha256();
            String content =
                    sha256 == null ? file.id().toString() : HexFormat.of().formatHex(sha256);
            once.putIfAbsent(content + file.name(), file);
        }
        return once.values();
    }

    /** As an act names it. */
    public static ActContent.Attachment attachment(StoredDocument document) {
        return new ActContent.Attachment(
                document.id().toString(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.digest());
    }
}
