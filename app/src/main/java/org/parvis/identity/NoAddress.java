package org.parvis.identity;

/**
 * The address of who has none. An account is known by an address; for somebody without e-mail it is
 * made of their account number, under the domain that is nobody's for ever (RFC 2606), so that no
 * message can leave for it.
 */
public final class NoAddress {
    public static final String DOMAIN = "@sans-courriel.invalid";

    private NoAddress() {}

    public static EmailAddress of(String number) {
        return EmailAddress.of(TypedCodes.signs(number) + DOMAIN).orThrow();
    }

    public static boolean is(String email) {
        return email.endsWith(DOMAIN);
    }

    /** The account number that such an address says, in groups as it is printed. */
    public static String number(String email) {
        return TypedCodes.grouped(email.substring(0, email.length() - DOMAIN.length()), 4);
    }
}
