package org.parvis.payments;

import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sums and days by file. Books have to be kept longer than files: when a file is erased, what names
 * it or its person goes, and sums without a name stay.
 */
@StaysOn
@Component
class PaymentData implements HoldsPersonalData, AccountData {
    private static final int LAST = 90;

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
    public int order() {
        return LAST;
    }

    /** Where two accounts of one person become one. */
    @StaysOn
    @Configuration(proxyBeanMethods = false)
    static class Following {
        @Bean
        FollowsAccount duesFollowAccount() {
            return FollowsAccount.rows("payments.dues", "payer", "file");
        }
    }

    /** What is owed and paid is told by the acts of the file, and leaves with them. */
    @Override
    public List<HeldData> held(UUID account, Words w) {
        return List.of();
    }

    @Override
    public void export(UUID account, Words w, Exported out) {}

    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql("update payments.dues set payer = null where payer = ?")
                                .param(account)
                                .update());
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs -> {
                    HeardTable.forget(jobs, file);
                    return jobs.sql(
                                    """
                                    update payments.dues
                                    set payer = null, reference = file::text, lines = '[]'
                                    where home = ? and file = ?
                                    """)
                            .param(file.home().id())
                            .param(file.id())
                            .update();
                });
    }
}
