package org.parvis.audit;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Who opened a file is kept as long as the file. */
@Component
class ReadsData implements HoldsPersonalData {
    private final Scenes scenes;

    ReadsData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "audit";
    }

    @Override
    public String purpose() {
        return "audit.data.purpose";
    }

    @Override
    public String retention() {
        return "audit.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql("delete from audit.reads where home = ? and case_file = ?")
                                .param(file.home().id())
                                .param(file.id())
                                .update());
    }
}
