package org.parvis.payments;

import java.util.List;
import java.util.Map;
import org.parvis.kernel.LocalizedText;

/**
 * One thing that is paid for, as it was explained and charged: an act and the books keep it, so it
 * says all of itself, whatever the definition says later.
 *
 * @param label in each language, as the explanation
 * @param net cents before taxes
 * @param citation the provision that fixes it, as a definition writes it
 * @param deposit whether any other answer gives it back, and {@code answered} by which words and
 *     provision
 * @param back whether a refusal gives it back, and {@code refusal} by which words and provision
 */
public record BillLine(
        String id,
        Map<String, String> label,
        Map<String, String> why,
        long net,
        List<TaxPart> taxes,
        String citation,
        boolean back,
        Map<String, String> refusal,
        String refusalCitation,
        boolean deposit,
        Map<String, String> answered,
        String answeredCitation) {

    /** A tax on it, in cents. */
    public record TaxPart(String code, Map<String, String> name, String percent, long cents) {
        String name(String lang) {
            return new LocalizedText(name).in(lang);
        }
    }

    long tax() {
        return taxes.stream().mapToLong(TaxPart::cents).sum();
    }

    long gross() {
        return net + tax();
    }

    public String label(String lang) {
        return new LocalizedText(label).in(lang);
    }

    String why(String lang) {
        return why.isEmpty() ? "" : new LocalizedText(why).in(lang);
    }

    public String answered(String lang) {
        return answered.isEmpty() ? "" : new LocalizedText(answered).in(lang);
    }

    public String refusal(String lang) {
        return new LocalizedText(refusal).in(lang);
    }
}
