package org.parvis.intake;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/**
 * What the desk keeps of a request once it is in its file: which day, by which rule, what became of
 * the paper. The words that somebody typed of its arrival are in the file, and go with it.
 */
@StaysOn
@Component
class IntakeData implements HoldsPersonalData {
    private final Scenes scenes;

    IntakeData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "intake.items";
    }

    @Override
    public String purpose() {
        return "intake.items.purpose";
    }

    @Override
    public String retention() {
        return "intake.items.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql("delete from intake.items where case_file = :file")
                                .param("file", file.id())
                                .update());
    }
}
