package org.parvis.kernel;

/**
 * The door by which a request came. All doors make the same file; each has its own rule for the
 * legal date of receipt, and the digital usage rate counts them apart.
 */
public enum Channel {
    WEB("web"),
    COUNTER("counter"),
    PHONE("phone"),
    MAIL("mail"),
    FAX("fax"),
    EMAIL("email"),
    /** No request came: the body opened the file itself. */
    BODY("body");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean online() {
        return this == WEB;
    }

    public static Channel of(String code) {
        for (Channel channel : values()) {
            if (channel.code.equals(code)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("Unknown channel");
    }
}
