package org.parvis.mandates;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;

/** What somebody proposes, once it was read and checked. */
sealed interface Proposal {
    Ground ground();

    Terms terms();

    /**
     * For what and until when.
     *
     * @param services none means all of them
     */
    record Terms(Set<String> services, Set<Act> acts, LocalDate until, @Nullable String proof) {}

    /** Somebody else is to act for whoever proposes. */
    record Give(Ground ground, EmailAddress holder, String holderName, Terms terms)
            implements Proposal {}

    /** Whoever proposes is to act for somebody with an address. */
    record Ask(Ground ground, EmailAddress principal, String principalName, Terms terms)
            implements Proposal {}

    /** Whoever proposes is to act for a child, who has no account. */
    record ForChild(Ground ground, String childName, LocalDate bornOn, Terms terms)
            implements Proposal {}

    /** Whoever proposes is to manage what a business does here. */
    record ForBusiness(Ground ground, String number, String businessName, Terms terms)
            implements Proposal {}
}
