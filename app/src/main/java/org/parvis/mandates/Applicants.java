package org.parvis.mandates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.ApplicantFact;
import org.parvis.kernel.OnBehalfOf;
import org.springframework.stereotype.Component;

/**
 * What is held here of whoever fills in a form: nobody is asked again for what their account, their
 * mandate or the register of enterprises says. It is theirs alone to see; a register that does not
 * answer is no error. Each answer is read in a transaction of its own.
 */
@Component
public class Applicants {
    private final Accounts accounts;
    private final Mandates mandates;
    private final Grounds grounds;
    private final BusinessFacts businesses;

    Applicants(Accounts accounts, Mandates mandates, Grounds grounds, BusinessFacts businesses) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.grounds = grounds;
        this.businesses = businesses;
    }

    /**
     * One thing that is held, if it is.
     *
     * @param whom for whom they act; none for themselves
     */
    public Optional<Held> held(
            UUID account, @Nullable OnBehalfOf whom, ApplicantFact fact, String lang) {
        if (whom == null || whom.principal().equals(account)) {
            return accounts.own(account).flatMap(own -> ofAccount(own, fact));
        }
        return mandates.inForce(account, whom.mandate())
                .flatMap(
                        mandate ->
                                mandate.kind() == PrincipalKind.BUSINESS
                                        ? ofBusiness(account, whom, mandate, fact, lang)
                                        : ofPerson(mandate, fact, lang));
    }

    private static Optional<Held> ofAccount(Account own, ApplicantFact fact) {
        return switch (fact) {
            case NAME -> Optional.of(new Held(names(own.name()), Held.From.ACCOUNT, ""));
            case EMAIL ->
                    own.withoutAddress()
                            ? Optional.empty()
                            : Optional.of(new Held(List.of(own.email()), Held.From.ACCOUNT, ""));
            case ROLE,
                    ENTERPRISE_NUMBER,
                    ENTERPRISE_NAME,
                    LEGAL_FORM,
                    ENTERPRISE_ADDRESS,
                    PLACE_NAME,
                    PLACE_ADDRESS ->
                    Optional.empty();
        };
    }

    /** The form is the other's, in their name; their address is not ours to tell. */
    private Optional<Held> ofPerson(Mandate mandate, ApplicantFact fact, String lang) {
        return switch (fact) {
            case NAME -> Optional.of(byMandate(mandate, names(mandate.principalName())));
            case ROLE -> role(mandate, lang);
            case EMAIL,
                    ENTERPRISE_NUMBER,
                    ENTERPRISE_NAME,
                    LEGAL_FORM,
                    ENTERPRISE_ADDRESS,
                    PLACE_NAME,
                    PLACE_ADDRESS ->
                    Optional.empty();
        };
    }

    /** A business speaks by somebody: whoever acts for it gives their own name and address. */
    private Optional<Held> ofBusiness(
            UUID account, OnBehalfOf whom, Mandate mandate, ApplicantFact fact, String lang) {
        return switch (fact) {
            case NAME, EMAIL -> accounts.own(account).flatMap(own -> ofAccount(own, fact));
            case ROLE -> role(mandate, lang);
            case ENTERPRISE_NAME ->
                    Optional.of(byMandate(mandate, List.of(mandate.principalName())));
            case ENTERPRISE_NUMBER ->
                    businesses
                            .number(account, mandate.id())
                            .map(number -> byMandate(mandate, List.of(number)));
            case LEGAL_FORM -> businesses.legalForm(account, mandate.id(), lang);
            case ENTERPRISE_ADDRESS -> businesses.domicile(account, mandate.id(), lang);
            case PLACE_NAME ->
                    businesses
                            .place(account, whom)
                            .map(place -> byMandate(mandate, List.of(place.name())));
            case PLACE_ADDRESS ->
                    businesses
                            .place(account, whom)
                            .map(place -> byMandate(mandate, BusinessFacts.address(place)));
        };
    }

    private Optional<Held> role(Mandate mandate, String lang) {
        return grounds.find(mandate.ground())
                .map(ground -> byMandate(mandate, List.of(ground.name().in(lang))));
    }

    private static Held byMandate(Mandate mandate, List<Object> values) {
        return new Held(values, Held.From.MANDATE, mandate.principalName());
    }

    /**
     * An account keeps one line; where two are asked, the last word is proposed as the family's.
     */
    private static List<Object> names(String name) {
        int last = name.lastIndexOf(' ');
        Map<String, String> parts =
                last < 0
                        ? Map.of("family", name)
                        : Map.of(
                                "given", name.substring(0, last).strip(),
                                "family", name.substring(last + 1));
        return List.of(name, parts);
    }
}
