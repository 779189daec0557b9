package org.parvis.opendata.questions;

import java.time.LocalDate;
import org.parvis.cases.spi.DemonstrationDeed;
import org.parvis.cases.spi.FileActs;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** In a demonstration, a member shows a question about data and its answer to everybody. */
@Component
class DemonstrationAnswer implements DemonstrationDeed {
    private final FileActs acts;
    private final QuestionKinds own;
    private final DataQuestions questions;

    DemonstrationAnswer(FileActs acts, QuestionKinds own, DataQuestions questions) {
        this.acts = acts;
        this.own = own;
        this.questions = questions;
    }

    @Override
    public String does() {
        return "shown";
    }

    @Override
    public Outcome<Integer> happen(FileActs.Member by, CaseFileId file, Told told) {
        LocalDate today = questions.today();
        return acts.write(
                own,
                by,
                file,
                new Shown(told.name(), told.question(), told.text(), Shown.Change.NONE, 0, today));
    }
}
