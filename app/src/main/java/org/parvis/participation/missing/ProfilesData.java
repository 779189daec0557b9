package org.parvis.participation.missing;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/** What people said of themselves and waits to be added up: of no case file, and of no receipt. */
@StaysOn
@Component
class ProfilesData implements HoldsPersonalData {
    @Override
    public String place() {
        return "participation.profiles";
    }

    @Override
    public String purpose() {
        return "participation.data.profiles.purpose";
    }

    @Override
    public String retention() {
        return "participation.data.profiles.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        // nothing here is of a case file
    }
}
