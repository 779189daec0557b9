package org.parvis.disputes.seats;

/**
 * Where somebody is reached who stands in a dispute, and what lets them in.
 *
 * @param code of their file; empty for whose file it is, who has it from the receipt
 * @param token what their link says; empty likewise
 * @param across who asks, for those of a merchant; empty for others
 */
public record Contact(
        String name, Reach reach, String lang, String code, String token, String across) {
    /** Empty where they left none. */
    public String email() {
        return reach.email();
    }

    /** The same, reached otherwise. */
    Contact reached(Reach other) {
        return new Contact(name, other, lang, code, token, across);
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
