package org.parvis.payments;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/**
 * Sums and days by file. Books have to be kept longer than files: when a file is erased, what names
 * it or its person goes, and sums without a name stay.
 */
@StaysOn
@Component
class PaymentData implements HoldsPersonalData {
    private final Scenes scenes;

    PaymentData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "payments.dues";
    }

    @Override
    public String purpose() {
        return "payments.dues.purpose";
    }

    @Override
    public String retention() {
        return "payments.dues.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update payments.dues
                                        set payer = null, reference = file::text, lines = '[]'
                                        where home = ? and file = ?
                                        """)
                                .param(file.home().id())
                                .param(file.id())
                                .update());
    }
}
