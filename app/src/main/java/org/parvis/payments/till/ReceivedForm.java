package org.parvis.payments.till;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.payments.Cents;
import org.parvis.payments.Till;

/**
 * Money that came by hand, as it was typed.
 *
 * @param slip by which it is found again
 */
record ReceivedForm(String means, String amount, String slip) {
    Map<String, String> typed() {
        return Map.of("means", means, "amount", amount, "slip", slip);
    }

    /** Dollars as somebody types them, with a comma or a point; nothing where they are no sum. */
    Optional<Long> cents() {
        String plain = amount.strip().replace(',', '.').replaceAll("[\\s\u00A0\u202F$]", "");
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                ? Optional.of(Cents.of(new BigDecimal(plain))).filter(cents -> cents > 0)
                : Optional.empty();
    }

    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (!Till.MEANS.contains(means)) {
            errors.add(new FieldError("means", w.say("payments.counter.means.missing")));
        }
        if (cents().isEmpty()) {
            errors.add(new FieldError("amount", w.say("payments.counter.amount.wrong")));
        }
        if (slip.isBlank() || slip.length() > Till.LONGEST) {
            errors.add(new FieldError("slip", w.say("payments.counter.slip.missing")));
        }
        return errors;
    }
}
