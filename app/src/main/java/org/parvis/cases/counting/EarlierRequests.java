package org.parvis.cases.counting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseStore;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.forms.spi.EarlierForms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The requests of an account, for forms that ask again what they say. The list is one statement and
 * opens nothing; one request is opened in the scene of its person, who asked for it.
 */
@Component
class EarlierRequests implements EarlierForms {
    private static final int MOST = 20;

    private final Scenes scenes;
    private final CaseStore store;
    private final Documents documents;

    EarlierRequests(Scenes scenes, CaseStore store, Documents documents) {
        this.scenes = scenes;
        this.store = store;
        this.documents = documents;
    }

    @Override
    public List<Sent> of(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        select case_file, service, version, opened_at, answered
                                        from cases.person_files
                                        where account = ? and version is not null
                                        order by opened_at desc limit ?
                                        """)
                                .param(account)
                                .param(MOST)
                                .query((row, n) -> sent(row))
                                .list());
    }

    private static Sent sent(ResultSet row) throws SQLException {
        Array answered = row.getArray("answered");
        return new Sent(
                row.getObject("case_file", UUID.class),
                row.getString("service"),
                row.getInt("version"),
                CaseStore.instant(row, "opened_at"),
                Set.of((String[]) answered.getArray()));
    }

    @Override
    public Optional<Map<String, Object>> answers(UUID account, UUID file) {
        return scenes.reading(
                new FileScene.PersonFile(account, file),
                sql ->
                        store.admitted(sql)
                                .flatMap(head -> store.request(sql, head.id()))
                                .map(ActContent.Received::answers));
    }

    @Override
    public Optional<DocumentContent> document(UUID account, UUID file, UUID document) {
        return scenes.reading(
                new FileScene.PersonFile(account, file),
                sql ->
                        store.admitted(sql)
                                .flatMap(
                                        head ->
                                                documents.open(
                                                                        sql,
                                                                        new Actor.Person(account),
                                                                        head.id(),
                                                                        document)
                                                                instanceof
                                                                Outcome.Ok<DocumentContent>(
                                                                        DocumentContent content)
                                                        ? Optional.of(content)
                                                        : Optional.empty()));
    }
}
