package org.parvis.mandates.sides;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.springframework.stereotype.Component;

/** Mandates stand between people, not in a case file: disposing of one takes nothing away here. */
@Component
class MandateData implements HoldsPersonalData {
    @Override
    public String place() {
        return "mandates.mandates";
    }

    @Override
    public String purpose() {
        return "mandates.data.purpose";
    }

    @Override
    public String retention() {
        return "mandates.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        // nothing of a case file is here
    }
}
