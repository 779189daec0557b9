package org.parvis.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * The key that signs the roots of sealed batches (Ed25519, RFC 8032), made at first start. Its
 * public half is published beside the roots, so that anybody can check them offline.
 */
@Component
public class SealKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey signing;
    private final PublicKey verifying;

    public SealKey(Settings settings) {
        try {
            Path folder = PrivateFiles.folder(settings.data().resolve("keys"));
            Path secret = folder.resolve("seal.key");
            if (!Files.exists(secret)) {
                create(folder);
            }
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            Base64.Decoder decoder = Base64.getDecoder();
            signing =
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(
                                    decoder.decode(Files.readString(secret).strip())));
            verifying =
                    factory.generatePublic(
                            new X509EncodedKeySpec(
                                    decoder.decode(
                                            Files.readString(folder.resolve("seal.pub")).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealing key cannot be read", e);
        }
    }

    private static void create(Path folder) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        Path secret = folder.resolve("seal.key");
        PrivateFiles.write(
                folder.resolve("seal.pub"), encoder.encodeToString(pair.getPublic().getEncoded()));
        PrivateFiles.write(secret, encoder.encodeToString(pair.getPrivate().getEncoded()));
    }

    /** Signs a root, or the digest of what leaves the installation. */
    public byte[] sign(byte[] root) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(root);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether that signature is of this key. */
    public boolean verifies(byte[] root, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(verifying);
            signature.update(root);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The public half, as X.509 in Base64. */
    public String published() {
        return Base64.getEncoder().encodeToString(verifying.getEncoded());
    }
}
