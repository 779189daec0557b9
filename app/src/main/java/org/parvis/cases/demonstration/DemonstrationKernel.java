package org.parvis.cases.demonstration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneId;
import java.util.List;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Sendings;
import org.parvis.cases.acts.Services;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.clocks.TermEnds;
import org.parvis.cases.decision.DecisionDrafts;
import org.parvis.cases.decision.Decisions;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.cases.decision.LinkedReviews;
import org.parvis.cases.decision.OpinionLinks;
import org.parvis.cases.decision.Opinions;
import org.parvis.cases.decision.Preparation;
import org.parvis.cases.decision.ReviewWork;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.letters.LetterDesk;
import org.parvis.cases.proof.PublishedLetters;
import org.parvis.documents.keys.Vault;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The kernel of case files on a clock that can be set back: how a demonstration gets its past. */
@Component
class DemonstrationKernel {
    private final DemonstrationTime time = new DemonstrationTime();
    private final CaseWork work;
    private final Preparation preparation;
    private final ReviewWork review;
    private final Opinions opinions;
    private final PersonActs person;
    private final EffectsOfLaw law;
    private final Decisions decisions;

    DemonstrationKernel(
            Scenes scenes,
            CaseStore store,
            Vault vault,
            Services services,
            Offices offices,
            LetterDesk desk,
            SaidLaw said,
            ZoneId legalZone) {
        Calendars calendars = said.calendars();
        Sendings sendings = new Sendings(vault);
        Acting acting = new Acting(store, vault, time, legalZone, sendings);
        CaseClocks clocks = new CaseClocks(store, calendars, acting, services);
        this.work = new CaseWork(scenes, acting, calendars, services, clocks);
        this.preparation = new Preparation(scenes, store, acting, services);
        this.review = new ReviewWork(store, work, clocks, services);
        this.opinions = new Opinions(scenes, store, work, acting, new OpinionLinks(scenes));
        this.person = new PersonActs(scenes, store, acting, calendars, sendings, clocks);
        // what it counts is of another time than the installation's
        OneByOne alone = new OneByOne(scenes, time, new SimpleMeterRegistry());
        this.law =
                new EffectsOfLaw(
                        scenes, store, acting, said, services, TermEnds.NONE, alone, clocks);
        FileDeciders deciders = new FileDeciders(offices, services, List.of());
        this.decisions =
                new Decisions(
                        scenes,
                        acting,
                        new DecisionDrafts(
                                scenes, store, vault, services, offices, acting, deciders),
                        desk,
                        clocks,
                        new PublishedLetters(scenes, acting),
                        new LinkedReviews(store, acting));
    }

    DemonstrationTime time() {
        return time;
    }

    CaseWork work() {
        return work;
    }

    Preparation preparation() {
        return preparation;
    }

    ReviewWork review() {
        return review;
    }

    Opinions opinions() {
        return opinions;
    }

    PersonActs person() {
        return person;
    }

    EffectsOfLaw law() {
        return law;
    }

    Decisions decisions() {
        return decisions;
    }
}
