package org.parvis.documents.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One keyset per public body, wrapped by the custody of the installation, held open in memory. A
 * keyset can hold several keys: the newest seals, all open, so rotating a body's key needs no pause
 * and case keys are wrapped anew at leisure. The installation itself counts as a body whose home is
 * nil.
 */
@Component
class OrganizationKeys {
    private static final Home INSTALLATION = new Home(Ids.NIL);

    private final Scenes scenes;
    private final InstantSource clock;
    private final Custody custody;
    private final Map<Home, Aead> open = new ConcurrentHashMap<>();
    private final ReentrantLock loading = new ReentrantLock();
    private volatile boolean unlocked;

    OrganizationKeys(Scenes scenes, Custody custody, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
        this.custody = custody;
    }

    /** Opens the key of the installation itself, or says why it does not open. */
    void unlock() {
        of(INSTALLATION);
    }

    byte[] wrap(CaseFileId file, byte[] raw) {
        try {
            return of(file.home()).encrypt(raw, KeyFormat.bound(file, new byte[0]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not wrap a case key", e);
        }
    }

    byte[] unwrap(CaseFileId file, byte[] wrapped) {
        byte[] bound = KeyFormat.bound(file, new byte[0]);
        try {
            return of(file.home()).decrypt(wrapped, bound);
        } catch (GeneralSecurityException first) {
            return unwrapAgain(file.home(), wrapped, bound);
        }
    }

    /** Another node may have rotated the body's key since this one opened it. */
    private byte[] unwrapAgain(Home home, byte[] wrapped, byte[] bound) {
        open.remove(home);
        try {
            return of(home).decrypt(wrapped, bound);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A case key does not open with its organisation's key", e);
        }
    }

    /** Adds a key to the body's keyset and makes it the one that seals. */
    void rotate(Home home) {
        of(home);
        scenes.job(
                sql -> {
                    byte[] sealed = lock(sql, home);
                    KeysetHandle old = parse(home, sealed);
                    KeysetHandle renewed = renewed(old);
                    return sql.sql(
                                    """
                                    update vault.organization_keys
                                    set sealed = :sealed, rotated_at = :now where home = :home
                                    """)
                            .param("home", home.id())
                            .param("sealed", sealed(home, renewed))
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                });
        open.remove(home);
    }

    Sealer installation(String purpose) {
        String label = "parvis:installation:1:" + purpose + ":";
        byte[] prefix = label.getBytes(StandardCharsets.UTF_8);
        return new InstallationSealer(() -> of(INSTALLATION), prefix);
    }

    private Aead of(Home home) {
        Aead known = open.get(home);
        if (known != null) {
            return known;
        }
        loading.lock();
        try {
            Aead again = open.get(home);
            if (again != null) {
                return again;
            }
            Aead loaded = primitive(parse(home, storedOrNew(home)));
            open.put(home, loaded);
            return loaded;
        } finally {
            loading.unlock();
        }
    }

    /**
     * Reads the sealed keyset, and makes it at a body's first file. In a transaction of its own: a
     * submission that is undone must not take the body's key with it.
     */
    private byte[] storedOrNew(Home home) {
        // on a thread of its own, or it would join the transaction of a job that calls the vault
        FutureTask<byte[]> apart = new FutureTask<>(() -> storedOrNewApart(home));
        Thread.ofVirtual().name("vault").start(apart);
        try {
            return apart.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultException("Interrupted while opening an organisation's key", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VaultException known) {
                throw known;
            }
            throw new IllegalStateException("Could not open an organisation's key", e);
        }
    }

    private byte[] storedOrNewApart(Home home) {
        return scenes.job(
                sql -> {
                    unlock(sql);
                    sql.sql(
                                    """
                                    insert into vault.organization_keys (home, sealed)
                                    select :home, :sealed
                                    where not exists (
                                      select 1 from vault.organization_keys where home = :home)
                                    on conflict (home) do nothing
                                    """)
                            .param("home", home.id())
                            .param("sealed", sealed(home, fresh()))
                            .update();
                    return sql.sql("select sealed from vault.organization_keys where home = :home")
                            .param("home", home.id())
                            .query((row, n) -> row.getBytes("sealed"))
                            .single();
                });
    }

    private byte[] lock(JdbcClient sql, Home home) {
        return sql.sql("select sealed from vault.organization_keys where home = :home for update")
                .param("home", home.id())
                .query((row, n) -> row.getBytes("sealed"))
                .single();
    }

    private void unlock(JdbcClient sql) {
        if (!unlocked) {
            register();
            custody.unlock(
                    sql.sql("select not exists (select 1 from vault.organization_keys)")
                            .query(Boolean.class)
                            .single());
            unlocked = true;
        }
    }

    private static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has its ciphers", e);
        }
    }

    private byte[] sealed(Home home, KeysetHandle keyset) {
        try {
            byte[] plain =
                    TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
            byte[] wrapped = custody.wrap(home, plain);
            Arrays.fill(plain, (byte) 0);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal an organisation's key", e);
        }
    }

    private KeysetHandle parse(Home home, byte[] sealed) {
        byte[] plain = custody.unwrap(home, sealed);
        try {
            return TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new VaultException("An organisation's key is not a Tink keyset", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make an organisation's key", e);
        }
    }

    private static KeysetHandle renewed(KeysetHandle old) {
        try {
            return KeysetHandle.newBuilder(old)
                    .addEntry(
                            KeysetHandle.generateEntryFromParameters(
                                            PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not renew an organisation's key", e);
        }
    }

    private static Aead primitive(KeysetHandle keyset) {
        try {
            return GcmAead.of(keyset);
        } catch (GeneralSecurityException e) {
            throw new VaultException("An organisation's keyset holds no cipher", e);
        }
    }
}
