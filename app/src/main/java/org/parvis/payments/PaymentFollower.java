package org.parvis.payments;

import java.util.List;
import org.parvis.cases.spi.FileContents;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Charges what arrives, and takes back what its end makes undue. */
@Component
class PaymentFollower implements Follower {
    private final Charging charging;
    private final Remissions remissions;
    private final FileContents contents;

    PaymentFollower(Charging charging, Remissions remissions, FileContents contents) {
        this.charging = charging;
        this.remissions = remissions;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        for (ActNotice act : acts) {
            switch (act.kind()) {
                case "received" -> charging.charge(act.file());
                case "decided" -> decided(act.file(), act.lang());
                case "withdrawn" -> remissions.withdrawn(act.file());
                case "merged" -> remissions.merged(act.file());
                default -> {}
            }
        }
    }

    private void decided(CaseFileId file, String lang) {
        contents.of(PaymentActs.PROGRAM, file)
                .filter(asked -> "refused".equals(asked.outcome()))
                .ifPresent(asked -> remissions.refused(file, lang));
    }
}
