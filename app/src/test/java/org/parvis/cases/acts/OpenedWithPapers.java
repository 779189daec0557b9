package org.parvis.cases.acts;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.cases.FileScene;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.catalogue.Catalogue;
import org.parvis.documents.Documents;
import org.parvis.documents.NewDocument;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;

/** Requests with rows and documents that Québec City received, in the running program. */
public final class OpenedWithPapers {
    private final BeanFactory program;

    public OpenedWithPapers(BeanFactory program) {
        this.program = program;
    }

    /** A document of a request, and the question that it answers; none when that is empty. */
    public record Paper(String question, String name, String text) {}

    public Receipt open(String service, Map<String, Object> answers, List<Paper> papers) {
        Home home =
                program.getBean(Organizations.class).byCode("ville-quebec").orElseThrow().home();
        CaseFileId file = CaseFileId.next(home);
        CaseKey key = program.getBean(Vault.class).newKey(file);
        List<ReceivedDocument> received = new ArrayList<>();
        List<ActContent.Attachment> attachments = new ArrayList<>();
        Map<String, Object> all = new LinkedHashMap<>(answers);
        for (Paper paper : papers) {
            ReceivedDocument document =
                    documents()
                            .receive(
                                    key,
                                    new NewDocument(
                                            "attachment",
                                            paper.name(),
                                            new ByteArrayInputStream(
                                                    paper.text().getBytes(StandardCharsets.UTF_8))))
                            .orThrow();
            received.add(document);
            ActContent.Attachment named = Enclosures.attachment(document.document());
            attachments.add(named);
            if (!paper.question().isEmpty()) {
                List<Object> names = new ArrayList<>();
                if (all.get(paper.question()) instanceof List<?> before) {
                    names.addAll(before);
                }
                names.add(AnswerReview.named(named));
                all.put(paper.question(), names);
            }
        }
        Acting acting = program.getBean(Acting.class);
        Opening opening =
                new Opening(
                        file,
                        program.getBean(Catalogue.class).service(service).orElseThrow(),
                        acting.now(),
                        Opening.Arrival.by(Channel.WEB, acting.today()),
                        new Opening.Asked(
                                "fr",
                                "Une demande",
                                new ActContent.Contact("Ann", "ann@personne.example", null, null),
                                all,
                                attachments,
                                List.of(),
                                List.of(),
                                List.of()),
                        Opening.Whose.CODE);
        return program.getBean(Scenes.class)
                .in(
                        new FileScene.Opener(home, file.id(), null, null),
                        sql -> {
                            Receipt receipt =
                                    program.getBean(CaseOpener.class).open(sql, opening, key);
                            received.forEach(document -> documents().keep(sql, document));
                            return receipt;
                        });
    }

    private Documents documents() {
        return program.getBean(Documents.class);
    }
}
