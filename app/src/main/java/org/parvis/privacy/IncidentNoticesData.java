package org.parvis.privacy;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** That somebody was told of an incident is remembered as long as their file. */
@Component
class IncidentNoticesData implements HoldsPersonalData {
    private final Scenes scenes;

    IncidentNoticesData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "privacy.incident_notices";
    }

    @Override
    public String purpose() {
        return "privacy.incident_notices.purpose";
    }

    @Override
    public String retention() {
        return "privacy.incident_notices.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        delete from privacy.incident_notices
                                        where home = ? and case_file = ?
                                        """)
                                .param(file.home().id())
                                .param(file.id())
                                .update());
    }
}
