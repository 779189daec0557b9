package org.parvis.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jwt.Jwt;

/** The same words under an algorithm that a reader should not take because a header names it. */
final class OtherAlgorithm {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private OtherAlgorithm() {}

    /** Not signed at all. */
    static Jwt none(Jwt right) {
        return with(right, head("none") + "." + claims(right) + ".");
    }

    /** Signed with a secret that everybody has: the public key. */
    static Jwt hmacOfThePublicKey(Jwt right, RSAKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.toRSAPublicKey().getEncoded(), "HmacSHA256"));
            String text = head("HS256") + "." + claims(right);
            return with(
                    right,
                    text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(US_ASCII))));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(String algorithm) {
        String head = "{\"alg\":\"" + algorithm + "\",\"kid\":\"one\"}";
        return BASE64.encodeToString(head.getBytes(US_ASCII));
    }

    private static String claims(Jwt right) {
        return right.getTokenValue().split("\\.", -1)[1];
    }

    private static Jwt with(Jwt right, String token) {
        return Jwt.withTokenValue(token)
                .headers(headers -> headers.putAll(right.getHeaders()))
                .claims(claims -> claims.putAll(right.getClaims()))
                .build();
    }
}
