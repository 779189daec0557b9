package org.parvis.payments;

import java.util.List;
import java.util.Set;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Charges what arrives, and takes back what a refusal makes undue. */
@Component
class PaymentFollower implements Follower {
    private static final FileActs.Who PROGRAM = new FileActs.Program();
    private static final Set<String> DECISIONS = Set.of("decided");

    private final Charging charging;
    private final Returns returns;
    private final FileContents contents;

    PaymentFollower(Charging charging, Returns returns, FileContents contents) {
        this.charging = charging;
        this.returns = returns;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        for (ActNotice act : acts) {
            if (act.kind().equals("received")) {
                charging.charge(act.file());
            } else if (DECISIONS.contains(act.kind())) {
                decided(act.file(), act.lang());
            }
        }
    }

    private void decided(CaseFileId file, String lang) {
        contents.of(PROGRAM, file)
                .filter(asked -> "refused".equals(asked.outcome()))
                .ifPresent(asked -> returns.refused(file, lang));
    }
}
