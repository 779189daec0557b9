/**
 * Secret ballots. Whoever is signed in asks once for a token, which is signed without being seen
 * (RFC 9474); with it, and without the account, a ballot goes into the urn, where the last one of a
 * token stands. Ballots are mixed, counted after the close, and published so that anybody counts
 * them again. What is guaranteed, and against whom, is in ADR 0070.
 */
@ApplicationModule(displayName = "Participation, ballots")
@NullMarked
package org.parvis.participation.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
