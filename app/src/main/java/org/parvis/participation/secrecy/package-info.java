/**
 * What keeps a ballot secret: blind signatures (RFC 9474), choices sealed to keepers (RFC 9180) and
 * shares of their key. It knows neither database nor page; what is guaranteed, and against whom, is
 * in ADR 0070.
 */
@ApplicationModule(displayName = "Participation, secrecy")
@NullMarked
package org.parvis.participation.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
