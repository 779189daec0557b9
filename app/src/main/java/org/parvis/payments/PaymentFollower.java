package org.parvis.payments;

import java.util.List;
import org.parvis.cases.spi.FileContents;
import org.parvis.catalogue.Catalogue;
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
    private final Catalogue catalogue;

    PaymentFollower(
            Charging charging, Remissions remissions, FileContents contents, Catalogue catalogue) {
        this.catalogue = catalogue;
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
        acts.stream().filter(this::costs).forEach(this::follow);
    }

    /** Most services cost nothing, and nothing is read of their files. */
    private boolean costs(ActNotice act) {
        return catalogue
                .service(act.service(), act.serviceVersion())
                .flatMap(Bill::paying)
                .isPresent();
    }

    private void follow(ActNotice act) {
        switch (act.kind()) {
            case "received" -> charging.charge(act.file());
            case "decided" -> decided(act.file(), act.lang());
            case "withdrawn" -> remissions.withdrawn(act.file());
            case "merged" -> remissions.merged(act.file());
            default -> {}
        }
    }

    private void decided(CaseFileId file, String lang) {
        contents.of(PaymentActs.PROGRAM, file)
                .ifPresent(
                        asked -> {
                            if ("refused".equals(asked.outcome())) {
                                remissions.refused(file, lang);
                            } else {
                                remissions.granted(file, lang);
                            }
                        });
    }
}
