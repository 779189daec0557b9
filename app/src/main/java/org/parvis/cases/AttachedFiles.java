package org.parvis.cases;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.Documents;
import org.parvis.documents.Scan;
import org.parvis.documents.StoredDocument;
import org.parvis.ds.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came with a request, on the pages of its file: to open, being checked, or erased. A document
 * in quarantine is seen and cannot be opened.
 */
@Component
class AttachedFiles {
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
    record Attached(
            String name,
            String size,
            @Nullable String url,
            @Nullable String preview,
            String note) {}

    /** The documents of the file; none are looked up for a request that came without any. */
    List<StoredDocument> of(JdbcClient sql, CaseFile head, List<StoredAct> acts) {
        boolean none =
                acts.isEmpty()
                        || !(acts.getFirst().content() instanceof ActContent.Received received)
                        || received.attachments().isEmpty();
        return none ? List.of() : documents.of(sql, head.id());
    }

    static List<Attached> shown(
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
