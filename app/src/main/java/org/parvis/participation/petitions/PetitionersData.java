package org.parvis.participation.petitions;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/** Addresses of those who begin or sign a petition: they belong to no case file. */
@StaysOn
@Component
class PetitionersData implements HoldsPersonalData {
    @Override
    public String place() {
        return "participation.petitions";
    }

    @Override
    public String purpose() {
        return "participation.petition.data.purpose";
    }

    @Override
    public String retention() {
        return "participation.petition.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        // nothing here is of a case file
    }
}
