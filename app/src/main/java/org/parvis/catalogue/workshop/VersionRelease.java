package org.parvis.catalogue.workshop;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.packs.VersionJournal;
import org.parvis.catalogue.packs.VersionJournal.Step;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What is offered: a proposed version becomes the one in force once nothing is missing, a service
 * leaves the list and comes back.
 */
@Component
class VersionRelease {
    private final ProposalTable table;
    private final VersionJournal journal;
    private final Shelves shelves;
    private final StrictReading reading;
    private final Designers designers;
    private final Publications publications;
    private final Scenes scenes;
    private final InstantSource clock;

    VersionRelease(
            ProposalTable table,
            VersionJournal journal,
            Shelves shelves,
            StrictReading reading,
            Designers designers,
            Publications publications,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.shelves = shelves;
        this.reading = reading;
        this.designers = designers;
        this.publications = publications;
        this.scenes = scenes;
        this.clock = clock;
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

    /** Takes a service off the list of what is offered, or puts it back. */
    Outcome<String> retire(Actor.Agent by, String code, boolean away, String words) {
        Shelves.Shelf shelf = shelves.of(code);
        Optional<ServiceDefinition> service = shelves.published(shelf, code);
        if (service.isEmpty() || !designers.mayDesign(by, service.get())) {
            return Outcome.refused("workshop.refused.not-yours");
        }
        if (away && words.isBlank()) {
            return Outcome.refused("workshop.refused.say-why");
        }
        int changed =
                scenes.in(
                        MemberScene.of(by),
                        sql -> {
                            int rows = table.retire(sql, code, away ? clock.instant() : null);
                            Step step = away ? Step.RETIRED : Step.RESTORED;
                            if (rows > 0) {
                                journal.write(sql, by, code, shelf.highest(), step, words);
                            }
                            return rows;
                        });
        if (changed > 0) {
            publications.bump();
        }
        return Outcome.ok(code);
    }
}
