package org.parvis.disputes.seats;

/**
 * Where somebody is reached who stands in a dispute, and what lets them in.
 *
 * @param email empty where they left none
 * @param code of their file; empty for whose file it is, who has it from the receipt
 * @param token what their link says; empty likewise
 */
public record Contact(String name, String email, String lang, String code, String token) {
    @Override
    public String toString() {
        return "Contact";
    }
}
