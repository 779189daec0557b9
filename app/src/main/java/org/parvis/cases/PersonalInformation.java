package org.parvis.cases;

import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;

/**
 * The service by which somebody asks a body about their own information, when the pack has it: why
 * a file was read, or that something be corrected.
 */
public final class PersonalInformation {
    /** Its code in the pack. */
    public static final String SERVICE = "personal-information";

    private PersonalInformation() {}

    /** Where such a request is begun, already of that kind. */
    public static String begin(ServiceDefinition service, String kind, Words w) {
        boolean fr = w.lang().equals("fr");
        return (fr ? "/fr/services/" : "/en/services/")
                + service.slug(w.lang())
                + (fr ? "/commencer" : "/begin")
                + "?answer.kind="
                + kind;
    }
}
