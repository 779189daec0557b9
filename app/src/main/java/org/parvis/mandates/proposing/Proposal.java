package org.parvis.mandates.proposing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.EmailAddress;
import org.parvis.mandates.Act;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Proof;
import org.parvis.mandates.businesses.BusinessFields;
import org.parvis.mandates.businesses.Businesses;

/** What somebody proposes, once it was read and checked. */
sealed interface Proposal {
    Ground ground();

    Terms terms();

    /**
     * For what and until when.
     *
     * @param services none means all of them
     * @param establishments places of the business that gives it; none means all of it
     */
    record Terms(
            Set<String> services,
            Set<UUID> establishments,
            Set<Act> acts,
            LocalDate until,
            Proof proof) {
        Terms(Set<String> services, Set<Act> acts, LocalDate until, Proof proof) {
            this(services, Set.of(), acts, until, proof);
        }

        /** The same at these places. */
        Terms at(Set<UUID> places) {
            return new Terms(services, places, acts, until, proof);
        }
    }

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
    record ForBusiness(Ground ground, BusinessFields.Opening business, Terms terms)
            implements Proposal {}

    /** A firm is to act for whoever proposes, through the people that it sends. */
    record GiveToFirm(Ground ground, Businesses.Business firm, Terms terms) implements Proposal {}

    /** Whoever proposes is to act for a business that somebody manages here. */
    record AskBusiness(Ground ground, Businesses.Business business, Terms terms)
            implements Proposal {}
}
