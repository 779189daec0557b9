package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> GRANTED = Set.of("granted", "partly");

    private final Charging charging;
    private final Remissions remissions;
    private final RestOfFees rest;
    private final FileContents contents;
    private final Catalogue catalogue;

    PaymentFollower(
            Charging charging,
            Remissions remissions,
            RestOfFees rest,
            FileContents contents,
            Catalogue catalogue) {
        this.rest = rest;
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
                .flatMap(asked -> Optional.ofNullable(asked.outcome()))
                .ifPresent(outcome -> decided(file, lang, outcome));
    }

    /** The rest of a down payment is asked for where something is granted, and never otherwise. */
    private void decided(CaseFileId file, String lang, String outcome) {
        if (outcome.equals("refused")) {
            remissions.refused(file, lang);
        } else {
            remissions.granted(file, lang);
        }
        if (GRANTED.contains(outcome)) {
            rest.granted(file);
        } else {
            remissions.notGranted(file);
        }
    }
}
