package org.parvis.registers;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What was read for a file is remembered as long as the file. */
@Component
class LedgerData implements HoldsPersonalData {
    private final Scenes scenes;

    LedgerData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "registers";
    }

    @Override
    public String purpose() {
        return "registers.data.purpose";
    }

    @Override
    public String retention() {
        return "registers.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql("delete from registers.ledger where home = ? and case_file = ?")
                                .param(file.home().id())
                                .param(file.id())
                                .update());
    }
}
