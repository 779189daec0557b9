package org.parvis.registers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What is asked of a register for a form that somebody fills in, and what they are told of it.
 *
 * @param keys what the record is asked by: answers that the person gave
 * @param values of the register, by their codes: what of the record is wanted
 * @param purpose why, in the words of the service
 * @param basis the provision, as the service cites it
 * @param consent whether the service asks for consent; the register may ask for it too
 */
public record Inquiry(
        UUID draft,
        @Nullable UUID account,
        String service,
        Register register,
        Map<String, String> keys,
        List<String> values,
        LocalizedText purpose,
        String basis,
        boolean consent) {
    public Inquiry {
        keys = Map.copyOf(keys);
        values = List.copyOf(values);
    }

    /** Whether the person is asked before anything is read. */
    public boolean asksConsent() {
        return consent || register.consent();
    }
}
