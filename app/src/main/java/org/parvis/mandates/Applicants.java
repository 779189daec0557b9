package org.parvis.mandates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.ApplicantFact;
import org.parvis.kernel.OnBehalfOf;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What is held here of whoever fills in a form: nobody is asked again for what their account, their
 * mandate or the register of enterprises says. It is theirs alone to see; a register that does not
 * answer is no error.
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
     * Whoever fills in a form.
     *
     * @param whom for whom they act; none for themselves
     */
    public Applicant of(UUID account, @Nullable OnBehalfOf whom) {
        Supplier<Optional<Account>> own = SingletonSupplier.of(() -> accounts.own(account));
        if (whom == null || whom.principal().equals(account)) {
            return (fact, lang) -> ofAccount(own, fact);
        }
        Supplier<Optional<Acting>> acting = SingletonSupplier.of(() -> acting(account, whom));
        return (fact, lang) ->
                acting.get()
                        .flatMap(
                                as ->
                                        as.mandate().kind() == PrincipalKind.BUSINESS
                                                ? ofBusiness(own, as, fact, lang)
                                                : ofPerson(as.mandate(), fact, lang));
    }

    /** The mandate, and the business when it is of one. */
    private record Acting(Mandate mandate, BusinessFacts.OfOne business) {}

    private Optional<Acting> acting(UUID account, OnBehalfOf whom) {
        return mandates.inForce(account, whom.mandate())
                .map(mandate -> new Acting(mandate, businesses.of(account, whom, mandate.id())));
    }

    private static Optional<Held> ofAccount(Supplier<Optional<Account>> own, ApplicantFact fact) {
        return switch (fact) {
            case NAME -> own.get().map(account -> byAccount(names(account.name())));
            case EMAIL ->
                    own.get()
                            .filter(account -> !account.withoutAddress())
                            .map(account -> byAccount(List.of(account.email())));
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
            Supplier<Optional<Account>> own, Acting acting, ApplicantFact fact, String lang) {
        Mandate mandate = acting.mandate();
        BusinessFacts.OfOne business = acting.business();
        return switch (fact) {
            case NAME, EMAIL -> ofAccount(own, fact);
            case ROLE -> role(mandate, lang);
            case ENTERPRISE_NAME ->
                    Optional.of(byMandate(mandate, List.of(mandate.principalName())));
            case ENTERPRISE_NUMBER ->
                    business.number().map(number -> byMandate(mandate, List.of(number)));
            case LEGAL_FORM -> business.legalForm(lang);
            case ENTERPRISE_ADDRESS -> business.domicile(lang);
            case PLACE_NAME ->
                    business.place().map(place -> byMandate(mandate, List.of(place.name())));
            case PLACE_ADDRESS ->
                    business.place().map(place -> byMandate(mandate, BusinessFacts.address(place)));
        };
    }

    private Optional<Held> role(Mandate mandate, String lang) {
        return grounds.find(mandate.ground())
                .map(ground -> byMandate(mandate, List.of(ground.name().in(lang))));
    }

    private static Held byAccount(List<Object> values) {
        return new Held(values, Held.From.ACCOUNT, "");
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
