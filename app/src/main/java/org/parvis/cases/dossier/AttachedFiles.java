package org.parvis.cases.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.spi.Payload;
import org.parvis.documents.Documents;
import org.parvis.documents.Scan;
import org.parvis.documents.StoredDocument;
import org.parvis.ds.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came with a request, on the pages of its file: to open, being checked, or erased. A document
 * in quarantine is seen and cannot be opened. What is handed a {@code JdbcClient} runs in its
 * caller's transaction and scene.
 */
@Component
public class AttachedFiles {
    private final Documents documents;

    AttachedFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * One attachment.
     *
     * @param url where to fetch it, when one may
     * @param preview address of its picture, when there is one
     */
    public record Attached(
            String name, String size, @Nullable String url, @Nullable String preview, String note) {
        /** The same, with what came in its place. */
        Attached replaced(FiledDocuments.Replacement by, Words w) {
            String told = w.say("cases.attached.replaced", by.by().name(), w.dateTime(by.at()));
            return new Attached(name, size, url, preview, told);
        }
    }

    /** The documents of the file; none are looked up when nothing came with any act. */
    public List<StoredDocument> of(JdbcClient sql, CaseFile head, List<StoredAct> acts) {
        return acts.stream().anyMatch(StoredAct::papers) ? documents.of(sql, head.id()) : List.of();
    }

    /** What came with an act. */
    public static List<ActContent.Attachment> of(@Nullable Payload content) {
        return content instanceof ActContent.WithFiles with ? with.attachments() : List.of();
    }

    /** The same; it stays sealed when nothing came with it. */
    static List<ActContent.Attachment> of(StoredAct act) {
        return act.papers() ? of(act.content()) : List.of();
    }

    /** What the body sent to the person, first to last. */
    public static List<ActContent.Attachment> byBody(List<StoredAct> acts) {
        return acts.stream()
                .filter(act -> act.is(TalkAct.Asked.class) || act.is(TalkAct.Wrote.class))
                .flatMap(act -> of(act).stream())
                .toList();
    }

    /** Those of a request; one that was replaced stays there, and says by which. */
    public static List<Attached> filed(
            List<FiledDocuments.Filed> filed,
            List<StoredDocument> documents,
            String path,
            Words w) {
        List<ActContent.Attachment> all =
                filed.stream().map(FiledDocuments.Filed::document).toList();
        List<Attached> shown = new ArrayList<>(shown(all, documents, path, w));
        for (int i = 0; i < filed.size(); i++) {
            FiledDocuments.Replacement by = filed.get(i).replaced();
            if (by != null) {
                shown.set(i, shown.get(i).replaced(by, w));
            }
        }
        return shown;
    }

    public static List<Attached> shown(
            List<ActContent.Attachment> attachments,
            List<StoredDocument> documents,
            String path,
            Words w) {
        Map<String, StoredDocument> byId =
                documents.stream()
                        .collect(Collectors.toMap(d -> d.id().toString(), Function.identity()));
        return attachments.stream().map(a -> shown(a, byId.get(a.id()), path, w)).toList();
    }

    private static Attached shown(
            ActContent.Attachment attachment,
            @Nullable StoredDocument document,
            String path,
            Words w) {
        Scan scan = document == null ? Scan.INFECTED : document.scan();
        boolean open = scan == Scan.CLEAN || scan == Scan.NONE;
        String url = open ? path + "/documents/" + attachment.id() : null;
        boolean picture = url != null && document != null && document.preview();
        String preview = picture ? url + (w.lang().equals("fr") ? "/apercu" : "/preview") : null;
        return new Attached(
                attachment.name(),
                w.bytes(attachment.size()),
                url,
                preview,
                w.say("cases.attached." + scan.code()));
    }
}
