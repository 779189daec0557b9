package org.parvis.cases.acts;

/** Who a party is in one file; envelopes carry the number only. */
public enum PartyRole {
    REQUESTER(1),
    LAW(2),
    PROGRAM(3),
    BODY(4),
    THIRD_PARTY(5);

    private final int number;

    PartyRole(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
