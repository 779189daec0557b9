package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.catalogue.Catalogue;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Most services cost nothing; the program does not open each of their files to find that out. */
@ProgramTest
class FreeServicesTests {
    @Autowired Scenes scenes;
    @Autowired Charging charging;
    @Autowired Remissions remissions;
    @Autowired RestOfFees rest;
    @Autowired Catalogue catalogue;

    @Test
    void nothingIsReadOfAFileWhoseServiceCostsNothing() {
        assertThat(read("access-request")).isEmpty();
        assertThat(read("parking-permit")).hasSize(1);
    }

    private List<CaseFileId> read(String service) {
        List<CaseFileId> read = new ArrayList<>();
        FileContents contents =
                new FileContents() {
                    @Override
                    public Optional<Contents> of(FileActs.Who who, CaseFileId file) {
                        read.add(file);
                        return Optional.empty();
                    }

                    @Override
                    public Optional<UUID> person(CaseFileId file) {
                        return Optional.empty();
                    }
                };
        ActNotice decided = decided(service);
        scenes.job(
                jobs -> {
                    new PaymentFollower(charging, remissions, rest, contents, catalogue)
                            .follow(jobs, List.of(decided));
                    return null;
                });
        return read;
    }

    private ActNotice decided(String service) {
        return new ActNotice(
                CaseFileId.next(new Home(Ids.next())),
                2,
                "decided",
                Instant.EPOCH,
                "1",
                1,
                "PV-1",
                service,
                catalogue.service(service).orElseThrow().version(),
                "web",
                "fr",
                LocalDate.EPOCH);
    }
}
