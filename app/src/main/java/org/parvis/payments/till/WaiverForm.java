package org.parvis.payments.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.payments.Till;

/** Why what is left is waived, and by which right, as it was typed. */
record WaiverForm(String reason, String right) {
    Map<String, String> typed() {
        return Map.of("reason", reason, "right", right);
    }

    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (reason.isBlank() || reason.length() > Till.LONGEST) {
            errors.add(new FieldError("reason", w.say("payments.counter.reason.missing")));
        }
        if (right.isBlank() || right.length() > Till.LONGEST) {
            errors.add(new FieldError("right", w.say("payments.counter.right.missing")));
        }
        return errors;
    }
}
