package org.parvis.cases;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What this module itself keeps of people: payloads and salts, parties, queue rows, directories.
 */
@Component
class CaseFileData implements HoldsPersonalData {
    private final Scenes scenes;

    CaseFileData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public String purpose() {
        return "cases.data.purpose";
    }

    @Override
    public String retention() {
        return "cases.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with payload as (
                                          delete from cases.payloads where home = :home and case_file = :file),
                                        party as (
                                          delete from cases.parties where home = :home and case_file = :file),
                                        item as (
                                          delete from cases.work_items where home = :home and case_file = :file),
                                        person as (
                                          delete from cases.person_files where home = :home and case_file = :file)
                                        delete from cases.case_references
                                        where home = :home and case_file = :file
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .update());
    }
}
