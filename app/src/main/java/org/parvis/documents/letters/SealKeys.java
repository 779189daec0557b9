package org.parvis.documents.letters;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.parvis.documents.keys.Commitment;
import org.parvis.documents.keys.VaultException;

/**
 * The seal of one body: its key, and the certificate by which anybody checks what it sealed.
 *
 * @param key P-256; leaves memory only encrypted
 */
record SealKeys(PrivateKey key, X509Certificate certificate) {
    static final String ALGORITHM = "SHA256withECDSA";
    private static final int YEARS = 10;
    private static final int SERIAL_BITS = 126;

    /** A new seal, under a certificate that it signs itself. */
    static SealKeys make(String body, Instant at) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var name =
                    new X500NameBuilder(BCStyle.INSTANCE)
                            .addRDN(BCStyle.CN, body.isBlank() ? "Parvis" : body)
                            .addRDN(BCStyle.OU, "Parvis")
                            .build();
            var certificate =
                    new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                            Date.from(at.minus(1, ChronoUnit.DAYS)),
                            Date.from(at.plus(365L * YEARS, ChronoUnit.DAYS)),
                            name,
                            pair.getPublic());
            certificate.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new SealKeys(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    certificate.build(
                                            new JcaContentSignerBuilder(ALGORITHM)
                                                    .build(pair.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("Could not make the seal of a body", e);
        }
    }

    static SealKeys of(byte[] key, byte[] certificate) {
        try {
            return new SealKeys(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(certificate)));
        } catch (GeneralSecurityException e) {
            throw new VaultException("The seal of a body cannot be read", e);
        }
    }

    byte[] certificateBytes() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of a certificate, in hexadecimal: the name under which it is published. */
    static String fingerprint(byte[] certificate) {
        return HexFormat.of().formatHex(Commitment.sha256().digest(certificate));
    }

    static byte[] bound(String home) {
        return ("parvis:seal:1:" + home).getBytes(StandardCharsets.US_ASCII);
    }
}
