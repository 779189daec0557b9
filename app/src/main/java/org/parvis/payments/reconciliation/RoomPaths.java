package org.parvis.payments.reconciliation;

import org.parvis.ds.Words;
import org.parvis.payments.PaymentPaths;

/** Addresses of the room in the language of the page. */
final class RoomPaths {
    private RoomPaths() {}

    static String room(Words w) {
        return PaymentPaths.room(w);
    }

    static String statements(Words w) {
        return room(w) + (fr(w) ? "/releves" : "/statements");
    }

    static String differences(Words w) {
        return room(w) + (fr(w) ? "/ecarts" : "/differences");
    }

    static String journal(Words w) {
        return room(w) + "/journal.csv";
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
