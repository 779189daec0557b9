package org.parvis.opendata.following;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/**
 * Addresses of those who follow data: they belong to no case file, and go when their owner says.
 */
@StaysOn
@Component
class FollowersData implements HoldsPersonalData {
    @Override
    public String place() {
        return "opendata.followers";
    }

    @Override
    public String purpose() {
        return "opendata.data.purpose";
    }

    @Override
    public String retention() {
        return "opendata.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        // nothing here is of a case file
    }
}
