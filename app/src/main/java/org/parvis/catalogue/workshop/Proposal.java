package org.parvis.catalogue.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;

/** A version that somebody proposes to publish, and what was said of it. */
record Proposal(
        UUID id,
        Home home,
        String file,
        ServiceDefinition service,
        UUID by,
        Instant at,
        List<Review> reviews,
        @Nullable Assessment assessment) {

    /** What a second person says of that very text. */
    record Review(UUID member, boolean approves, String words, Instant at) {}

    /** The privacy assessment on file for a version. */
    record Assessment(String reference, LocalDate madeOn, String author, UUID recordedBy) {}

    /** The approval of somebody else than the one who proposes. */
    boolean approved() {
        return reviews.stream().anyMatch(r -> r.approves() && !r.member().equals(by));
    }
}
