package org.parvis.organizations.invitations;

import java.time.Instant;
import java.util.UUID;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;

/** Somebody is expected in a body, in a role, until a moment. */
record Invitation(UUID id, Home home, EmailAddress email, Role role, Instant until) {
    /** Just written: the secret is known now and never again. */
    record Issued(String secret, Instant until) {}
}
