package org.parvis.documents.keys;

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
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one secret of an installation in a file readable by its owner only: a Tink keyset. It opens
 * the keys of bodies and nothing else, so it can be kept, backed up and rotated apart from the
 * data.
 */
public final class FileCustody implements Custody {
    private static final Logger LOG = LoggerFactory.getLogger(FileCustody.class);

    private final Path path;
    private volatile @Nullable Aead open;

    public FileCustody(Path path) {
        this.path = path;
    }

    /**
     * Reads the file; makes it when it is missing and nothing was sealed yet. A missing file beside
     * sealed keys is a lost secret, never a reason to make another one.
     */
    @Override
    public void unlock(boolean nothingWrapped) {
        if (open == null) {
            open = read(nothingWrapped);
        }
    }

    private Aead read(boolean nothingWrapped) {
        try {
            AeadConfig.register();
            if (Files.notExists(path)) {
                if (!nothingWrapped) {
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
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(path), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new VaultException("The master key file " + path + " is not a Tink keyset", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] wrap(Home home, byte[] secret) {
        try {
            return opened().encrypt(secret, Custody.bound(home));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not wrap a key", e);
        }
    }

    @Override
    public byte[] unwrap(Home home, byte[] wrapped) {
        try {
            return opened().decrypt(wrapped, Custody.bound(home));
        } catch (GeneralSecurityException e) {
            throw new VaultException(
                    "The master key file "
                            + path
                            + " does not open what this database holds: it is the file of another"
                            + " installation; put back the keys folder that belongs to this"
                            + " database, or set parvis.vault.master-key to where its file lies",
                    e);
        }
    }

    private Aead opened() {
        Aead aead = open;
        if (aead == null) {
            throw new IllegalStateException("The master key is opened before it is used");
        }
        return aead;
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
