package org.parvis.catalogue;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.VersionJournal.Step;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes a proposed version the one in force, once nothing is missing. */
@Component
class VersionRelease {
    private final ProposalTable table;
    private final VersionJournal journal;
    private final Shelves shelves;
    private final StrictReading reading;
    private final Designers designers;
    private final Publications publications;
    private final Scenes scenes;

    VersionRelease(
            ProposalTable table,
            VersionJournal journal,
            Shelves shelves,
            StrictReading reading,
            Designers designers,
            Publications publications,
            Scenes scenes) {
        this.table = table;
        this.journal = journal;
        this.shelves = shelves;
        this.reading = reading;
        this.designers = designers;
        this.publications = publications;
        this.scenes = scenes;
    }

    /** Publishes, or gives every reason why not. */
    List<Refusal> publish(Actor.Agent by, String code, int version) {
        Shelves.Shelf shelf = shelves.of(code);
        Optional<Proposal> found = shelf.proposal(version);
        if (found.isEmpty()) {
            return List.of(Refusal.of("workshop.refused.gone"));
        }
        Proposal proposal = found.get();
        if (!designers.mayDesign(by, proposal.service())) {
            return List.of(Refusal.of("workshop.refused.not-yours"));
        }
        List<Refusal> missing = shelves.conditions(proposal, shelf).missing();
        if (!missing.isEmpty()) {
            return missing;
        }
        List<Problem> problems = reading.published(proposal).problems();
        if (!problems.isEmpty()) {
            return problems.stream().map(Problem::reason).toList();
        }
        boolean done = published(by, proposal);
        if (!done) {
            return List.of(Refusal.of("workshop.refused.gone"));
        }
        publications.bump();
        return List.of();
    }

    /** False when somebody was quicker: with the version, or with an address. */
    private boolean published(Actor.Agent by, Proposal proposal) {
        ServiceDefinition service = proposal.service();
        try {
            return scenes.in(
                    MemberScene.of(by),
                    sql -> {
                        boolean published = table.publish(sql, proposal.id());
                        if (published) {
                            journal.write(
                                    sql, by, service.code(), service.version(), Step.PUBLISHED, "");
                        }
                        return published;
                    });
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
