package org.parvis.disputes.seats;

import java.util.List;

/**
 * By what somebody is reached, as it is known: by mail where there is an address, otherwise by text
 * message, otherwise by letter.
 *
 * @param email empty where none is known
 * @param sms a number in the international form; empty where none is known
 * @param postal the lines of an address below the name; none where it is not known
 */
public record Reach(String email, String sms, List<String> postal) {
    public Reach {
        postal = List.copyOf(postal);
    }

    public static Reach email(String address) {
        return new Reach(address, "", List.of());
    }

    /** Whether a letter is all that is left. */
    public boolean byLetter() {
        return email.isEmpty() && sms.isEmpty() && !postal.isEmpty();
    }

    /** Enough for whoever has the address, or the number, to know it. */
    public String masked() {
        int at = email.indexOf('@');
        if (email.isEmpty()) {
            return "•••" + sms.substring(Math.max(0, sms.length() - 2));
        }
        return at < 1 ? "" : email.charAt(0) + "•••" + email.substring(at);
    }

    /** The same by mail from now on. */
    Reach with(String address) {
        return new Reach(address, sms, postal);
    }

    @Override
    public String toString() {
        return "Reach";
    }
}
