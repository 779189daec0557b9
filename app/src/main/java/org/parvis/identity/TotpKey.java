package org.parvis.identity;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.util.encoders.Base32;

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
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return new TotpKey(
                base32.replaceAll("(.{4})(?!$)", "$1 "), address, code.size, squares(code));
    }

    /** One run of squares for each dark stretch of a row: a third of the length. */
    private static String squares(QrCode code) {
        return IntStream.range(0, code.size)
                .mapToObj(y -> row(code, y))
                .collect(Collectors.joining());
    }

    private static String row(QrCode code, int y) {
        StringBuilder row = new StringBuilder();
        int x = 0;
        while (x < code.size) {
            int end = x;
            while (end < code.size && code.getModule(end, y)) {
                end++;
            }
            if (end > x) {
                row.append('M').append(x).append(' ').append(y);
                row.append('h').append(end - x).append("v1h-").append(end - x).append('z');
            }
            x = end + 1;
        }
        return row.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
