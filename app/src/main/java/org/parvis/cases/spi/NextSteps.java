package org.parvis.cases.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;

/**
 * What a module has the person do right after sending, as a bean of that module: the receipt leads
 * there before anything else. It is said from the request alone, so that it is there before any
 * follower came by.
 */
public interface NextSteps {
    /** The registration of the module: it is shown acts of its own, and no other. */
    ActKinds own();

    Optional<NextStep> after(Sent sent, Words words);

    /**
     * What was sent.
     *
     * @param rules the version of the service under which it was sent, with its rules
     * @param said what acts of the module's kinds say there since
     */
    record Sent(
            String reference,
            ServiceRules rules,
            Map<String, Object> answers,
            List<Payload> said) {}

    /** One thing to do, why, and the page where it is done. */
    record NextStep(String title, String says, String button, String href) {}
}
