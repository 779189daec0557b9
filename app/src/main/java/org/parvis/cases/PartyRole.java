package org.parvis.cases;

/** Who a party is in one file; envelopes carry the number only. */
enum PartyRole {
    REQUESTER(1),
    LAW(2),
    PROGRAM(3),
    BODY(4),
    THIRD_PARTY(5);

    private final int number;

    PartyRole(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
