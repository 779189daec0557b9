package org.parvis.cases.acts;

import org.parvis.cases.spi.Author;

/** Who a party is in one file; envelopes carry the number only. */
public enum PartyRole {
    REQUESTER(1, Author.PERSON),
    LAW(2, Author.LAW),
    PROGRAM(3, Author.PROGRAM),
    BODY(4, Author.BODY),
    THIRD_PARTY(5, Author.THIRD_PARTY);

    private final int number;
    private final Author author;

    PartyRole(int number, Author author) {
        this.number = number;
        this.author = author;
    }

    public int number() {
        return number;
    }

    /** As whom that number writes: each beyond these roles is a member of the body. */
    static Author author(int party) {
        for (PartyRole role : values()) {
            if (role.number == party) {
                return role.author;
            }
        }
        return Author.MEMBER;
    }
}
