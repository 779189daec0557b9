package org.parvis.neighbours;

import java.time.LocalDate;
import java.util.List;
import org.parvis.cases.spi.Deciding;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.LocalizedText;

/** Three decide: whichever of them signs does it once two have voted. */
final class NeighbourPanel implements Deciding {
    private final FileActs acts;
    private final FileParties parties;
    private final NeighbourKinds own;

    NeighbourPanel(FileActs acts, FileParties parties, NeighbourKinds own) {
        this.acts = acts;
        this.parties = parties;
        this.own = own;
    }

    @Override
    public boolean in(CaseFileId file, String service) {
        return !panel(file).isEmpty();
    }

    private List<FileParties.Party> panel(CaseFileId file) {
        return parties.of(own, file).stream()
                .filter(party -> NeighbourAct.PANEL.equals(party.side()))
                .toList();
    }

    /** Whoever is not of the panel sees no vote, and so never enough of them. */
    @Override
    public boolean may(Actor.Agent agent, CaseFileId file, LocalDate day) {
        return acts.said(own, new FileActs.Member(agent, 0), file).stream()
                        .filter(NeighbourAct.Voted.class::isInstance)
                        .count()
                >= 2;
    }

    @Override
    public LocalizedText power(Actor.Agent agent, CaseFileId file, LocalDate day) {
        return LocalizedText.of("Pour le comité de voisinage", "For the neighbourhood panel");
    }
}
