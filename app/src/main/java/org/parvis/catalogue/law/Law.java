package org.parvis.catalogue.law;

import java.util.Optional;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.Statement;
import org.parvis.kernel.Home;

/**
 * Asked before anything is printed as the law: what is « to confirm » gives no date and no text
 * until somebody whose duty it is has confirmed it for their body.
 */
@FunctionalInterface
public interface Law {

    /** Who of that body confirmed that part of a definition, known by its digest. */
    Optional<Standing.Confirmed> confirmed(Home body, String digest);

    /** How sure that body is of that part of a definition. */
    default Standing of(Home body, Citation citation, String digest) {
        Optional<Standing.Confirmed> confirmed = confirmed(body, digest);
        if (confirmed.isPresent()) {
            return confirmed.get();
        }
        return citation.toConfirm() ? new Standing.ToConfirm() : new Standing.Cited();
    }

    /** Whether the days of a remedy may become a date. */
    default boolean firm(Home body, ProcessDefinition.Remedy remedy) {
        return !remedy.citation().toConfirm()
                || confirmed(body, Statement.digest(remedy)).isPresent();
    }

    /**
     * The words of a provision that may be printed, in that language if they may be; none while
     * nobody has confirmed them.
     */
    default Optional<Words> words(Home body, ProcessDefinition.Provision provision, String lang) {
        boolean confirmed = confirmed(body, Statement.digest(provision)).isPresent();
        if (!confirmed && provision.citation().toConfirm()) {
            return Optional.empty();
        }
        if (!provision.summaries().contains(lang)) {
            return Optional.of(new Words(provision.text().in(lang), lang, false));
        }
        if (confirmed) {
            return Optional.of(new Words(provision.text().in(lang), lang, true));
        }
        return provision.text().texts().entrySet().stream()
                .filter(text -> !provision.summaries().contains(text.getKey()))
                .findFirst()
                .map(text -> new Words(text.getValue(), text.getKey(), false));
    }

    /**
     * Words of a provision.
     *
     * @param lang their language, which may be another than that of the reader
     * @param summary they are the body's own, and not those of the statute
     */
    record Words(String text, String lang, boolean summary) {}
}
