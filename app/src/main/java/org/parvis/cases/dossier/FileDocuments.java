package org.parvis.cases.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.admission.FilePart;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.documents.Previews;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Letters and attachments of a file, to those whom the file admits. */
@Controller
class FileDocuments {
    private final Admission admission;
    private final Scenes scenes;
    private final CaseStore store;
    private final Documents documents;

    FileDocuments(Admission admission, Scenes scenes, CaseStore store, Documents documents) {
        this.admission = admission;
        this.scenes = scenes;
        this.store = store;
        this.documents = documents;
    }

    @GetMapping({"/fr/dossiers/{reference}/documents/{id}", "/en/files/{reference}/documents/{id}"})
    ResponseEntity<InputStreamResource> forPerson(
            @PathVariable String reference,
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person) {
        Actor.Person reader = person == null ? new Actor.Person(null) : person;
        Optional<Scene> scene = admission.of(request, person, reference);
        return answer(scene.flatMap(s -> open(s, reader, id)));
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/documents/{id}",
        "/en/team/files/{reference}/documents/{id}"
    })
    ResponseEntity<InputStreamResource> forAgent(
            @FilePart.Shown(FilePart.DOCUMENT) FileThreshold.Opened file, @PathVariable UUID id) {
        return answer(
                scenes.reading(
                        MemberScene.of(file.agent()),
                        sql -> opened(documents.open(sql, file.agent(), file.file(), id))));
    }

    @GetMapping({
        "/fr/dossiers/{reference}/documents/{id}/apercu",
        "/en/files/{reference}/documents/{id}/preview"
    })
    ResponseEntity<byte[]> previewForPerson(
            @PathVariable String reference,
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person) {
        Actor.Person reader = person == null ? new Actor.Person(null) : person;
        return picture(
                admission
                        .of(request, person, reference)
                        .flatMap(scene -> scenes.reading(scene, sql -> preview(sql, reader, id))));
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/documents/{id}/apercu",
        "/en/team/files/{reference}/documents/{id}/preview"
    })
    ResponseEntity<byte[]> previewForAgent(
            @FilePart.Shown(FilePart.DOCUMENT) FileThreshold.Opened file, @PathVariable UUID id) {
        return picture(
                scenes.reading(
                        MemberScene.of(file.agent()),
                        sql -> opened(documents.preview(sql, file.agent(), file.file(), id))));
    }

    private Optional<byte[]> preview(JdbcClient sql, Actor reader, UUID id) {
        return store.admitted(sql)
                .flatMap(head -> opened(documents.preview(sql, reader, head.id(), id)));
    }

    private static ResponseEntity<byte[]> picture(Optional<byte[]> found) {
        return found.map(Previews::shown)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<DocumentContent> open(Scene scene, Actor reader, UUID id) {
        return scenes.reading(
                scene,
                sql ->
                        store.admitted(sql)
                                .flatMap(
                                        head ->
                                                opened(
                                                        documents.open(
                                                                sql, reader, head.id(), id))));
    }

    private static <T> Optional<T> opened(Outcome<T> outcome) {
        return outcome instanceof Outcome.Ok<T>(T content)
                ? Optional.of(content)
                : Optional.empty();
    }

    private static ResponseEntity<InputStreamResource> answer(Optional<DocumentContent> found) {
        return found.map(DocumentContent::download)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
