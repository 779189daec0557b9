package org.parvis.catalogue.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.packs.VersionJournal;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What the workshop has of each service: its versions, what is proposed, what was done to it. */
@Component
class Shelves {
    private final ProposalTable table;
    private final VersionJournal journal;
    private final Definitions definitions;
    private final Catalogue catalogue;
    private final Scenes scenes;

    Shelves(
            ProposalTable table,
            VersionJournal journal,
            Definitions definitions,
            Catalogue catalogue,
            Scenes scenes) {
        this.table = table;
        this.journal = journal;
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.scenes = scenes;
    }

    /** A service as the workshop sees it. */
    record Shelf(
            List<ProposalTable.Version> versions,
            List<Proposal> proposals,
            List<VersionJournal.Line> journal) {
        int highest() {
            return versions.isEmpty() ? 0 : versions.getFirst().version();
        }

        Optional<Proposal> proposal(int version) {
            return proposals.stream().filter(p -> p.service().version() == version).findFirst();
        }
    }

    Shelf of(String code) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        new Shelf(
                                table.versions(sql, code),
                                table.open(sql, code),
                                journal.of(sql, code)));
    }

    List<Proposal> proposals() {
        return scenes.reading(new Scene.Reader(), sql -> table.open(sql, null));
    }

    Optional<Proposal.Assessment> assessment(String code, int version) {
        return scenes.reading(
                new Scene.Reader(), sql -> ProposalTable.assessment(sql, code, version));
    }

    Translations translations(ServiceDefinition service) {
        Set<String> confirmed =
                scenes.reading(new Scene.Reader(), sql -> table.confirmed(sql, service.code()));
        return Translations.of(service, before(service).orElse(null), confirmed);
    }

    /** The version that this one would take the place of, or took the place of. */
    Optional<ServiceDefinition> before(ServiceDefinition service) {
        return of(service.code()).versions().stream()
                .filter(version -> version.version() < service.version())
                .findFirst()
                .flatMap(version -> written(service.code(), version.version()));
    }

    /** A version as it was written, published or proposed: without the typography of pages. */
    Optional<ServiceDefinition> written(String code, int version) {
        return catalogue
                .written(code, version)
                .or(() -> of(code).proposal(version).map(Proposal::service));
    }

    Publishing conditions(Proposal proposal, Shelf shelf) {
        return Publishing.of(
                proposal, translations(proposal.service()), definitions, shelf.highest());
    }

    /** The version that is published now, as it was written; nothing where none is. */
    Optional<ServiceDefinition> published(Shelf shelf, String code) {
        return catalogue.written(code, shelf.highest());
    }
}
