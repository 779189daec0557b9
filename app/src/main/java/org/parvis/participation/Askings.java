package org.parvis.participation;

import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Who asks in each consultation, and so in whose home its rows are. */
@Component
public class Askings {
    private final Organizations organizations;

    Askings(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The name of a body as people read it; its code where it is not known. */
    public String body(String code, String lang) {
        return organizations
                .byCode(code)
                .map(Organization::name)
                .map(name -> name.in(lang))
                .orElse(code);
    }

    /** It stays where it is when another body answers for the one that asks. */
    public Asking of(Consultation consultation) {
        String body = consultation.body();
        return new Asking(
                organizations
                        .byCode(body)
                        .map(Organization::home)
                        .orElseGet(() -> Organization.homeOf(body)),
                consultation.code());
    }
}
