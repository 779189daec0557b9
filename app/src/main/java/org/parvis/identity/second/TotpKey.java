package org.parvis.identity.second;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Base32;
import org.parvis.documents.letters.SquareCode;

/**
 * The key of an application as it is handed over: text in groups of four for who types it, and the
 * squares of a picture for who points a camera at it.
 *
 * @param size squares on a side, the white border not counted
 * @param squares path of the dark squares, in squares
 */
record TotpKey(String text, String address, int size, String squares) {
    static TotpKey of(byte[] key, String issuer, String account) {
        String base32 = Base32.toBase32String(key).replace("=", "");
        String address =
                "otpauth://totp/"
                        + encoded(issuer)
                        + ":"
                        + encoded(account)
                        + "?secret="
                        + base32
                        + "&issuer="
                        + encoded(issuer);
        SquareCode code = SquareCode.of(address);
        return new TotpKey(
                base32.replaceAll("(.{4})(?!$)", "$1 "), address, code.size(), code.squares());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
