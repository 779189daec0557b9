package org.parvis.audit;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Who opened a file, and why, is told as long as the file is there. The journal stays: it holds
 * numbers, which name nobody once the file is gone.
 */
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
                        jobs.sql(
                                        """
                                        with reason as (
                                          delete from audit.reasons
                                          where home = :home and case_file = :file),
                                        watch as (
                                          delete from audit.watched
                                          where home = :home and case_file = :file),
                                        told as (
                                          delete from audit.told
                                          where home = :home and case_file = :file)
                                        delete from audit.reads
                                        where home = :home and case_file = :file
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .update());
    }
}
