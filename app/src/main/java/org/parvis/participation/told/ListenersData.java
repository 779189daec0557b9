package org.parvis.participation.told;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/** Addresses of those who are told: they belong to no case file, and go when their owner says. */
@StaysOn
@Component
class ListenersData implements HoldsPersonalData {
    @Override
    public String place() {
        return "participation.listeners";
    }

    @Override
    public String purpose() {
        return "participation.data.purpose";
    }

    @Override
    public String retention() {
        return "participation.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        // nothing here is of a case file
    }
}
