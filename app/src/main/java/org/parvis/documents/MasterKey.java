package org.parvis.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import org.parvis.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one secret of an installation: a Tink keyset in a file readable by its owner only. It opens
 * organisation keys and nothing else, so it can be kept, backed up and rotated apart from the data.
 */
final class MasterKey {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    private final Path path;
    private final Aead aead;

    private MasterKey(Path path, Aead aead) {
        this.path = path;
        this.aead = aead;
    }

    /**
     * Reads the file; makes it when it is missing and nothing was sealed yet. A missing file beside
     * sealed keys is a lost secret, never a reason to make another one.
     */
    static MasterKey at(Path path, boolean nothingSealedYet) {
        try {
            AeadConfig.register();
            if (Files.notExists(path)) {
                if (!nothingSealedYet) {
                    throw new VaultException(
                            "The master key file "
                                    + path
                                    + " is missing although keys were wrapped with it: restore it,"
                                    + " or set parvis.vault.master-key to where it lies");
                }
                create(path);
            }
            if (PrivateFiles.openToOthers(path)) {
                LOG.warn("The file of the master key can be read by others than its owner");
            }
            KeysetHandle keyset =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(path), InsecureSecretKeyAccess.get());
            return new MasterKey(
                    path, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new VaultException("The master key file " + path + " is not a Tink keyset", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Aead aead() {
        return aead;
    }

    Path path() {
        return path;
    }

    private static void create(Path path) throws IOException, GeneralSecurityException {
        String json =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                        InsecureSecretKeyAccess.get());
        Path folder = PrivateFiles.folderOf(path);
        Path draft = PrivateFiles.temporary(folder, "master", ".new");
        try (FileChannel out = PrivateFiles.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        try {
            // a link fails when the file exists: of two nodes that start together, one key wins
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(draft);
        }
        PrivateFiles.force(folder);
    }
}
