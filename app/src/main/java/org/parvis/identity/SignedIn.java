package org.parvis.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a session holds: identifiers, since when (or the last proof), and how it was opened.
 * Names, roles and powers are looked up at each request, so that what was taken away is gone at the
 * next one.
 *
 * @param member in which membership an agent works, when they have chosen
 */
public record SignedIn(UUID account, @Nullable UUID member, Instant since, Opened opened) {
    public SignedIn as(UUID chosen) {
        return new SignedIn(account, chosen, since, opened);
    }

    /** After one more proof: as sure as just signed in, so for as long. */
    public SignedIn again(Opened how) {
        return new SignedIn(account, member, how.proven(), how);
    }
}
