package org.parvis.post;

/** By what a message leaves. */
enum Medium {
    EMAIL("email"),
    SMS("sms"),
    LETTER("letter");

    private final String code;

    Medium(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Medium of(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Email to -> EMAIL;
            case Addressee.Sms to -> SMS;
            case Addressee.Postal to -> LETTER;
        };
    }

    static Medium of(String code) {
        for (Medium medium : values()) {
            if (medium.code.equals(code)) {
                return medium;
            }
        }
        throw new IllegalArgumentException("Unknown medium");
    }
}
