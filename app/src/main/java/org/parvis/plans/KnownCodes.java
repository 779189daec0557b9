package org.parvis.plans;

import org.parvis.catalogue.Catalogue;
import org.parvis.strategy.Targets;
import org.springframework.stereotype.Component;

/** What plans may name, as this installation has it today. */
@Component
class KnownCodes implements Known {
    private final Targets targets;
    private final Catalogue catalogue;
    private final Holders holders;
    private final Roadmap roadmap;

    KnownCodes(Targets targets, Catalogue catalogue, Holders holders, Roadmap roadmap) {
        this.targets = targets;
        this.catalogue = catalogue;
        this.holders = holders;
        this.roadmap = roadmap;
    }

    @Override
    public boolean target(String code) {
        return targets.byCode(code).filter(Targets.Target::wanted).isPresent();
    }

    @Override
    public boolean figure(String code) {
        return targets.byCode(code).isPresent();
    }

    @Override
    public boolean service(String code) {
        return catalogue.service(code).isPresent();
    }

    @Override
    public boolean holder(String code) {
        return holders.find(code).isPresent();
    }

    @Override
    public boolean action(String code) {
        return roadmap.action(code).isPresent();
    }

    @Override
    public boolean block(String code) {
        return holders.rules().block(code).isPresent();
    }
}
