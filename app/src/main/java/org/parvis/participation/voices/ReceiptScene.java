package org.parvis.participation.voices;

import java.util.HexFormat;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * Whoever has the number of a receipt: the database shows them that contribution, and no other.
 *
 * @param receipt its digest, in hexadecimal digits
 */
record ReceiptScene(String receipt) implements Scene {
    static ReceiptScene of(ReceiptNumber number) {
        return new ReceiptScene(HexFormat.of().formatHex(number.digest()));
    }

    @Override
    public Setting setting() {
        return Setting.as("parvis_invited")
                .then(", set_config('parvis.receipt', ?, true)", receipt);
    }
}
