package org.parvis.participation.hearings;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/** Those who file a brief or are heard: they belong to no case file. */
@StaysOn
@Component
class HearersData implements HoldsPersonalData {
    @Override
    public String place() {
        return "participation.hearings";
    }

    @Override
    public String purpose() {
        return "participation.hearing.data.purpose";
    }

    @Override
    public String retention() {
        return "participation.hearing.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        // nothing here is of a case file
    }
}
