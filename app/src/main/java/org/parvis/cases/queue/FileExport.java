package org.parvis.cases.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.dossier.RequestWords;
import org.parvis.cases.kinds.ActCodec;
import org.parvis.cases.spi.Payload;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.documents.StoredDocument;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.Exported;
import org.springframework.stereotype.Component;

/**
 * Hands somebody their files: acts, answers in a table, documents. One file is in memory at a time
 * and no document is; no transaction waits for the network.
 */
@Component
public class FileExport {
    private static final int PAGE = 50;

    private final Scenes scenes;
    private final CaseStore store;
    private final ActCodec codec;
    private final RequestWords answers;
    private final Documents documents;

    public FileExport(
            Scenes scenes,
            CaseStore store,
            ActCodec codec,
            RequestWords answers,
            Documents documents) {
        this.scenes = scenes;
        this.store = store;
        this.codec = codec;
        this.answers = answers;
        this.documents = documents;
    }

    private record Whole(CaseFile head, List<StoredAct> acts, List<StoredDocument> documents) {}

    public void write(UUID account, Words w, Exported out) throws IOException {
        List<UUID> page = page(account, Ids.NIL);
        while (!page.isEmpty()) {
            for (UUID file : page) {
                Optional<Whole> whole = read(new FileScene.PersonFile(account, file));
                if (whole.isPresent()) {
                    write(account, whole.get(), w, out);
                }
            }
            page = page(account, page.getLast());
        }
    }

    private List<UUID> page(UUID account, UUID after) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        select case_file from cases.person_files
                                        where account = ? and case_file > ?
                                        order by case_file limit ?
                                        """)
                                .param(account)
                                .param(after)
                                .param(PAGE)
                                .query(UUID.class)
                                .list());
    }

    private Optional<Whole> read(Scene scene) {
        return scenes.reading(
                scene,
                sql ->
                        store.admitted(sql)
                                .map(
                                        head ->
                                                new Whole(
                                                        head,
                                                        store.acts(sql, head.id()),
                                                        documents.of(sql, head.id()))));
    }

    private void write(UUID account, Whole whole, Words w, Exported out) throws IOException {
        CaseFile head = whole.head();
        String folder = "files/" + head.reference() + "/";
        out.json(
                folder + "file.json",
                Map.of(
                        "reference",
                        head.reference(),
                        "service",
                        head.service(),
                        "version",
                        head.serviceVersion(),
                        "state",
                        head.state().code(),
                        "received",
                        head.receivedOn().toString(),
                        "acts",
                        acts(whole.acts())));
        if (whole.acts().getFirst().said(ActContent.Received.class)
                instanceof ActContent.Received request) {
            out.csv(
                    folder + "answers.csv",
                    List.of(w.say("cases.export.question"), w.say("cases.export.answer")),
                    answers.show(request, head.serviceVersion(), w).stream()
                            .map(a -> List.of(a.label(), String.join("\n", a.lines()))));
        }
        for (StoredDocument document : whole.documents()) {
            document(account, head, document, folder, out);
        }
    }

    /** What each kind of act says that the person may read; the rest is not theirs (s. 9). */
    private List<Object> acts(List<StoredAct> acts) {
        List<Object> all = new ArrayList<>();
        for (StoredAct act : acts) {
            if (!act.kind().beyondBody()) {
                continue;
            }
            Payload content = act.content();
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("number", act.seq());
            one.put("kind", act.envelope().kind());
            one.put("at", act.envelope().at().toString());
            one.put("content", content == null ? null : codec.told(content));
            all.add(one);
        }
        return all;
    }

    private void document(
            UUID account, CaseFile head, StoredDocument document, String folder, Exported out)
            throws IOException {
        Outcome<DocumentContent> open =
                scenes.reading(
                        new FileScene.PersonFile(account, head.id().id()),
                        sql ->
                                documents.open(
                                        sql, new Actor.Person(account), head.id(), document.id()));
        if (open instanceof Outcome.Ok<DocumentContent>(DocumentContent content)) {
            // two documents may bear one name
            String number = document.id().toString().substring(24);
            out.file(folder + "documents/" + number + "-" + document.name(), content.stream());
        }
    }
}
